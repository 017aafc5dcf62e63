package dev.farol.store.sealed;

import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads everything in a sealed file: all blocks, each customer in order, each part. For one thread, once. */
public final class SealedCheck {

    private static final int MOST = 1000;

    private final Path file;
    private final StoreFiles files;
    private final List<SealedDamage> damages = new ArrayList<>();
    private long customers;
    private long parts;

    private final SealedVisitor visitor;

    private SealedCheck(Path file, StoreFiles files, SealedVisitor visitor) {
        this.file = file;
        this.files = files;
        this.visitor = visitor;
    }

    /** Checks a file; damage is reported, never thrown. */
    public static SealedReport of(Path file, SealedEntry expected, StoreFiles files)
            throws IOException, InterruptedException {
        return of(file, expected, files, new SealedVisitor() {});
    }

    /** As {@link #of(Path, SealedEntry, StoreFiles)}, and shows somebody what could be read. */
    public static SealedReport of(Path file, SealedEntry expected, StoreFiles files, SealedVisitor visitor)
            throws IOException, InterruptedException {
        SealedCheck check = new SealedCheck(file, files, visitor);
        check.damages.addAll(Scrub.run(file, expected, files, Pace.unlimited()));
        if (check.headIsWhole(expected)) {
            check.walk();
        }
        return new SealedReport(check.customers, check.parts, check.damages);
    }

    /** Without its first block nothing in a file is found again. */
    private boolean headIsWhole(SealedEntry expected) {
        return files.exists(file)
                && new SealedBlocks(file, expected, files).wrong(0).isEmpty();
    }

    private void walk() throws IOException {
        try {
            SealedFile open = SealedFile.unchecked(file, files);
            try {
                walkCustomers(open);
                walkParts(open);
            } finally {
                open.release();
            }
        } catch (SealedDamage damage) {
            damages.add(damage);
        }
    }

    private void walkCustomers(SealedFile open) throws SealedDamage {
        try (SealedCursor cursor = open.customers("")) {
            while (!cursor.isLost() && damages.size() < MOST) {
                try {
                    if (!cursor.next()) {
                        return;
                    }
                    customers++;
                    visitor.customer(cursor.id(), cursor.value());
                } catch (SealedDamage damage) {
                    damages.add(damage);
                }
            }
        }
    }

    private void walkParts(SealedFile open) throws SealedDamage {
        for (String name : open.parts()) {
            try {
                open.part(name).ifPresent(bytes -> visitor.part(name, bytes));
                parts++;
            } catch (SealedDamage damage) {
                damages.add(damage);
            }
        }
    }
}
