package dev.farol.store.sealed;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** One block of a file being written, in memory. */
final class Page {

    static final int SHIFT = 20;
    static final int SIZE = 1 << SHIFT;
    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    final byte[] bytes;
    int index;
    long used;
    boolean dirty;

    Page(byte[] bytes) {
        this.bytes = bytes;
    }
}
