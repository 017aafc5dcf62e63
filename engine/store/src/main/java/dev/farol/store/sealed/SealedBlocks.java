package dev.farol.store.sealed;

import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;

/** Compares the blocks of a file with what they must be. Immutable. */
final class SealedBlocks {

    /** Bytes read at a time: arrays of a whole block are so large that G1 collects after every few of them. */
    private static final int PIECE = 1 << 18;

    private final Path file;
    private final SealedEntry expected;
    private final StoreFiles files;

    SealedBlocks(Path file, SealedEntry expected, StoreFiles files) {
        this.file = file;
        this.expected = expected;
        this.files = files;
    }

    int count() {
        return expected.blocks().count();
    }

    Optional<SealedDamage> wrongSize() throws IOException {
        if (!files.exists(file)) {
            return Optional.of(new SealedDamage(file, "all of it", "the file is missing"));
        }
        long size = files.size(file);
        if (size == expected.bytes()) {
            return Optional.empty();
        }
        String where = "from byte " + Math.min(size, expected.bytes());
        return Optional.of(new SealedDamage(file, where, "it has " + size + " bytes instead of " + expected.bytes()));
    }

    /** What is wrong with a block. */
    Optional<SealedDamage> wrong(int block) {
        long from = (long) block * BlockSums.BLOCK;
        int length = (int) Math.min(BlockSums.BLOCK, expected.bytes() - from);
        String where = "bytes " + from + " to " + (from + length - 1);
        CRC32C crc = new CRC32C();
        int read = 0;
        try {
            while (read < length) {
                byte[] piece = files.read(file, from + read, Math.min(PIECE, length - read));
                if (piece.length == 0) {
                    return Optional.of(new SealedDamage(file, where, "only " + read + " bytes are there"));
                }
                crc.update(piece);
                read += piece.length;
            }
        } catch (IOException e) {
            return Optional.of(new SealedDamage(file, where, "it cannot be read (" + e.getMessage() + ")", e));
        }
        int sum = (int) crc.getValue();
        if (sum == expected.blocks().sum(block)) {
            return Optional.empty();
        }
        return Optional.of(new SealedDamage(
                file,
                where,
                "CRC32C is %08x instead of %08x"
                        .formatted(sum, expected.blocks().sum(block))));
    }
}
