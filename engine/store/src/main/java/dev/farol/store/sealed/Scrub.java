package dev.farol.store.sealed;

import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a sealed file again, at a pace, to find what the disk has changed since it was opened. Stateless. */
public final class Scrub {

    private Scrub() {}

    /**
     * Compares all blocks of a file; whoever calls it keeps the file there, by {@link SealedFile#retain}.
     *
     * @return each block that is damaged or cannot be read; empty when all is well
     * @throws InterruptedException when it was interrupted; nothing is known then
     */
    public static List<SealedDamage> run(Path file, SealedEntry expected, StoreFiles files, Pace pace)
            throws IOException, InterruptedException {
        SealedBlocks blocks = new SealedBlocks(file, expected, files);
        Optional<SealedDamage> size = blocks.wrongSize();
        if (size.isPresent() && !files.exists(file)) {
            return List.of(size.get());
        }
        List<SealedDamage> damages = new ArrayList<>();
        size.ifPresent(damages::add);
        for (int i = 0; i < blocks.count(); i++) {
            blocks.wrong(i).ifPresent(damages::add);
            refuseInterrupted(file);
            pace.after(BlockSums.BLOCK);
        }
        return damages;
    }

    /** Whoever is interrupted cannot read a file, be it as whole as ever. */
    private static void refuseInterrupted(Path file) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while reading " + file);
        }
    }
}
