package dev.farol.store.sealed;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.mapdb.volume.ByteBufferVol;

/**
 * A file mapped for reading in slices of 1 GB. MapDB's own takes a mapping for each megabyte, of which Linux gives a process 65,530, and
 * leaks them where one fails. Thread safe until it is closed.
 */
final class MappedSlices extends ByteBufferVol {

    private static final int SHIFT = 30;

    private final Path path;
    private final RandomAccessFile file;
    private final long length;

    MappedSlices(Path path) throws IOException {
        super(true, SHIFT, true);
        this.path = path;
        this.file = new RandomAccessFile(path.toFile(), "r");
        try {
            FileChannel channel = file.getChannel();
            this.length = channel.size();
            this.slices = new ByteBuffer[(int) ((length + sliceSize - 1) >>> SHIFT)];
            for (int i = 0; i < slices.length; i++) {
                long from = (long) i << SHIFT;
                slices[i] = channel.map(FileChannel.MapMode.READ_ONLY, from, Math.min(sliceSize, length - from));
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** How long the file is now. To read what was cut off is a fault that the JVM reports late, or in another place. */
    long lengthNow() throws IOException {
        return file.length();
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        ByteBuffer[] mapped = slices;
        slices = new ByteBuffer[0];
        for (ByteBuffer slice : mapped) {
            if (slice instanceof MappedByteBuffer one) {
                unmap(one);
            }
        }
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void ensureAvailable(long offset) {
        throw readOnly();
    }

    @Override
    public void truncate(long size) {
        throw readOnly();
    }

    private UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException(path + " is mapped for reading");
    }

    @Override
    public void sync() {
        // There is nothing to write.
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }

    @Override
    public File getFile() {
        return path.toFile();
    }

    @Override
    public boolean getFileLocked() {
        return false;
    }
}
