package dev.farol.history;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Looks for bytes among others: for their last four, by which ids differ the most. Stateless. */
final class Search {

    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());

    private Search() {}

    static boolean finds(byte[] bytes, byte[] wanted, int from, int to) {
        int length = to - from;
        if (length < Integer.BYTES) {
            return findsShort(bytes, wanted, from, to);
        }
        int last = (int) FOUR.get(wanted, to - Integer.BYTES);
        for (int i = length - Integer.BYTES; i <= bytes.length - Integer.BYTES; i++) {
            if ((int) FOUR.get(bytes, i) == last) {
                int end = i + Integer.BYTES;
                if (Arrays.equals(bytes, end - length, end, wanted, from, to)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean findsShort(byte[] bytes, byte[] wanted, int from, int to) {
        for (int end = to - from; end <= bytes.length; end++) {
            if (Arrays.equals(bytes, end - (to - from), end, wanted, from, to)) {
                return true;
            }
        }
        return false;
    }
}
