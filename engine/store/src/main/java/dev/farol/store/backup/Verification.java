package dev.farol.store.backup;

import dev.farol.store.Store;
import dev.farol.store.files.StoreFiles;
import dev.farol.store.journal.Journal;
import dev.farol.store.journal.JournalEnd;
import dev.farol.store.sealed.Layer;
import dev.farol.store.sealed.Manifest;
import dev.farol.store.sealed.ManifestFile;
import dev.farol.store.sealed.Pace;
import dev.farol.store.sealed.Scrub;
import dev.farol.store.sealed.SealedDamage;
import dev.farol.store.sealed.StoreFormat;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;

/** Reads all of a backup again: that each file is what was written, and that together they are a store up to its cut. Stateless. */
final class Verification {

    private Verification() {}

    /**
     * Refuses a backup that is not whole.
     *
     * @throws IOException names the first file that is damaged or missing
     */
    static void verify(Path folder, BackupRecord backup, StoreFiles files) throws IOException {
        for (BackupFile file : backup.files()) {
            if (!files.exists(folder.resolve(file.path()))) {
                throw damaged(folder, file.path() + " is missing");
            }
            BackupFile found = FileCopy.describe(folder, file.path(), files);
            if (!found.equals(file)) {
                throw damaged(
                        folder,
                        "%s has %d bytes with CRC32C %08x instead of %d with %08x"
                                .formatted(file.path(), found.bytes(), found.crc(), file.bytes(), file.crc()));
            }
        }
        store(folder, backup.store(), backup.cut(), files);
    }

    /** Refuses files that are not a store up to a cut. */
    static void store(Path folder, String store, long cut, StoreFiles files) throws IOException {
        if (!StoreFormat.check(folder, files)) {
            throw damaged(folder, "it does not say its format");
        }
        Manifest manifest = ManifestFile.read(folder, files).orElseThrow(() -> damaged(folder, "it has no manifest"));
        if (!manifest.store().equals(store)) {
            throw damaged(folder, "its manifest is of another store (" + manifest.store() + ")");
        }
        for (Layer layer : manifest.layers()) {
            List<SealedDamage> damages = scrub(folder, layer, files);
            if (!damages.isEmpty()) {
                throw damages.get(0);
            }
        }
        JournalEnd end = Journal.read(Store.journalFolder(folder), files, manifest.upTo(), (sequence, payload) -> {});
        if (end.lastSequence() < cut || !end.unfinished().isEmpty()) {
            throw damaged(folder, "its journal ends with entry (" + end.lastSequence() + ") instead of (" + cut + ")");
        }
    }

    private static List<SealedDamage> scrub(Path folder, Layer layer, StoreFiles files) throws IOException {
        try {
            return Scrub.run(ManifestFile.sealedFile(folder, layer), layer.file(), files, Pace.unlimited());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while verifying " + folder);
        }
    }

    private static IOException damaged(Path folder, String what) {
        return new IOException("could not verify " + folder + ": " + what
                + "\n  Maybe the disk is failing, or it was copied in part: use another backup.");
    }
}
