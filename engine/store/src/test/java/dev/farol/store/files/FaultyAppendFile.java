package dev.farol.store.files;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A file of {@link FaultyFiles}. */
final class FaultyAppendFile implements AppendFile {

    private final FaultyFiles files;
    private final AppendFile file;

    FaultyAppendFile(FaultyFiles files, AppendFile file) {
        this.files = files;
        this.file = file;
    }

    @Override
    public void append(ByteBuffer bytes) throws IOException {
        if (!files.next()) {
            file.append(bytes);
            return;
        }
        if (files.fault() != Fault.NO_SPACE) {
            file.append(bytes.slice(bytes.position(), bytes.remaining() / 2));
        }
        throw files.fault().exception();
    }

    /** Without space too: some file systems find the room for what was written only now. */
    @Override
    public void force() throws IOException {
        if (files.next() && files.fault() != Fault.SHORT_WRITE) {
            throw files.fault().exception();
        }
        file.force();
    }

    @Override
    public void truncate(long length) throws IOException {
        files.step();
        file.truncate(length);
    }

    @Override
    public long size() throws IOException {
        files.step();
        return file.size();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
