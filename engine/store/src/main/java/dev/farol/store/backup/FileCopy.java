package dev.farol.store.backup;

import dev.farol.store.files.AppendFile;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/** Copies files, durably but for the folder they are in, and takes their checksums. Stateless. */
final class FileCopy {

    private static final int PIECE = 1 << 20;

    private FileCopy() {}

    /** Copies the first bytes of a file to a new one. */
    static void copy(Path from, long bytes, Path to, StoreFiles files) throws IOException {
        try (AppendFile out = files.create(to)) {
            for (long at = 0; at < bytes; ) {
                byte[] piece = files.read(from, at, (int) Math.min(PIECE, bytes - at));
                if (piece.length == 0) {
                    throw new IOException(
                            "could not copy " + from + ": it ends at byte " + at + " instead of (" + bytes + ")");
                }
                out.append(ByteBuffer.wrap(piece));
                at += piece.length;
            }
            out.force();
        }
    }

    /** A file in the folder of a backup as it is now. */
    static BackupFile describe(Path folder, String path, StoreFiles files) throws IOException {
        Path file = folder.resolve(path);
        CRC32C crc = new CRC32C();
        long at = 0;
        for (byte[] piece = files.read(file, 0, PIECE); piece.length > 0; piece = files.read(file, at, PIECE)) {
            crc.update(piece);
            at += piece.length;
        }
        return new BackupFile(path, at, (int) crc.getValue());
    }
}
