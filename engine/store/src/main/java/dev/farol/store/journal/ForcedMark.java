package dev.farol.store.journal;

import dev.farol.store.files.AppendFile;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * A file beside the segments, written when a journal is closed: the sequence up to which all was forced. It stays true when the journal
 * grows. So an end that is missing after a clean close is not taken for one that was never written.
 */
final class ForcedMark {

    private static final String NAME = "forced";
    private static final String NEW = "forced.tmp";
    private static final long MAGIC =
            ByteBuffer.wrap("FAROLFRC".getBytes(StandardCharsets.US_ASCII)).getLong();
    private static final int BYTES = 20;
    private static final int CHECKED = BYTES - Integer.BYTES;

    private ForcedMark() {}

    /** The sequence, or 0 where the file is not there. */
    static long read(Path folder, StoreFiles files) throws IOException {
        Path file = folder.resolve(NAME);
        if (!files.exists(file)) {
            return 0;
        }
        byte[] bytes = files.read(file, 0, BYTES + 1);
        ByteBuffer read = ByteBuffer.wrap(bytes);
        if (bytes.length != BYTES || read.getLong(0) != MAGIC || read.getInt(CHECKED) != checksum(bytes)) {
            throw new JournalDamage(file, 0, "it is not what a clean close writes");
        }
        return read.getLong(8);
    }

    static void write(Path folder, StoreFiles files, long sequence) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES).putLong(MAGIC).putLong(sequence);
        bytes.putInt(checksum(bytes.array())).flip();
        discardUnfinished(folder, files);
        Path unfinished = folder.resolve(NEW);
        try (AppendFile out = files.create(unfinished)) {
            out.append(bytes);
            out.force();
        }
        files.rename(unfinished, folder.resolve(NAME));
        files.forceFolder(folder);
    }

    static void discardUnfinished(Path folder, StoreFiles files) throws IOException {
        files.delete(folder.resolve(NEW));
    }

    private static int checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, CHECKED);
        return (int) crc.getValue();
    }
}
