package dev.farol.store.files;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A file of {@link RecordingFiles}. */
final class RecordingAppendFile implements AppendFile {

    private final RecordingFiles files;
    private final int number;
    private final AppendFile real;

    RecordingAppendFile(RecordingFiles files, int number, AppendFile real) {
        this.files = files;
        this.number = number;
        this.real = real;
    }

    @Override
    public void append(ByteBuffer bytes) throws IOException {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        real.append(bytes);
        files.add(new Operation.Appended(number, copy));
    }

    @Override
    public void force() {
        if (files.mayForce()) {
            files.add(new Operation.Forced(number));
        }
    }

    @Override
    public void truncate(long length) throws IOException {
        real.truncate(length);
        files.add(new Operation.Truncated(number, length));
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public void close() throws IOException {
        real.close();
    }
}
