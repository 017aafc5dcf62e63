package dev.farol.store.journal;

import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Reads a file in pieces, no further than the end it had at first. For one thread. */
final class FileWindow {

    private static final int PIECE = 256 * 1024;

    private final StoreFiles files;
    private final Path file;
    private final long end;
    private ByteBuffer piece = ByteBuffer.allocate(0);
    private long pieceAt;

    FileWindow(StoreFiles files, Path file) throws IOException {
        this.files = files;
        this.file = file;
        this.end = files.size(file);
    }

    Path file() {
        return file;
    }

    long end() {
        return end;
    }

    /**
     * Makes {@link #piece()} hold the bytes from a position.
     *
     * @return where in the piece they begin, or -1 when the file has fewer
     */
    int hold(long position, int length) throws IOException {
        if (position + length > end) {
            return -1;
        }
        if (position < pieceAt || position + length > pieceAt + piece.limit()) {
            int want = (int) Math.min(Math.max(PIECE, length), end - position);
            piece = ByteBuffer.wrap(files.read(file, position, want));
            pieceAt = position;
        }
        return piece.limit() - (position - pieceAt) < length ? -1 : (int) (position - pieceAt);
    }

    ByteBuffer piece() {
        return piece;
    }
}
