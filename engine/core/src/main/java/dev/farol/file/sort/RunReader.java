package dev.farol.file.sort;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads a run from its beginning to its end, partition by partition. */
final class RunReader implements Closeable {

    private final DataInputStream in;
    private int partition;

    RunReader(InputStream file) throws IOException {
        in = new DataInputStream(new BufferedInputStream(file, RunWriter.BUFFER));
        partition = in.readInt();
    }

    /** Adds the slices of a partition, when it is the next one. */
    void take(int wanted, List<Slice> slices) throws IOException {
        if (partition != wanted) {
            return;
        }
        for (int left = in.readInt(); left > 0; left--) {
            long sequence = in.readLong();
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            slices.add(new Slice(sequence, bytes, 0, bytes.length));
        }
        partition = in.readInt();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
