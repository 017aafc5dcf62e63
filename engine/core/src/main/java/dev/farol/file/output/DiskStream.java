package dev.farol.file.output;

import java.io.IOException;
import java.io.OutputStream;

/** A file open for writing. */
public abstract class DiskStream extends OutputStream {

    /** Returns once everything written is on the device. */
    public abstract void force() throws IOException;

    @Override
    public final void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public abstract void write(byte[] bytes, int from, int length) throws IOException;
}
