package dev.farol.store.backup;

import dev.farol.store.Store;
import dev.farol.store.files.StoreFiles;
import dev.farol.store.sealed.Manifest;
import dev.farol.store.sealed.ManifestFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings a store back from a backup, into a new folder or in the place of a store that nobody writes to.
 *
 * <p>The backup is verified, copied to the folder {@code restoring} of the store's folder, and opened there; only then it takes the place
 * of what was there, which stands aside in {@code replaced} until the restored store is in its place and verified again. The file {@code
 * RESTORING} keeps everybody from opening a store of which one part is the old and one the new; when the machine stops meanwhile, the next
 * restore puts the old one back first.
 *
 * <p>Who was erased stays erased. A backup holds customers that were erased after it was made; the store it replaces, and any other store
 * or backup that is named, know their ids by keyed hashes. The key is the store's id, which a backup shares, so each id in the restored
 * store can be looked up; those found are erased by journal entries before anybody can read, and gone from its files with the next run
 * like any other erased customer. Hashes that no customer has are written too, so that later interactions with these ids are refused.
 */
public final class Restore {

    private static final String STAGED = "restoring";
    private static final String REPLACED = "replaced";
    private static final String DISCARDED = "discarded";

    private final RestoreRequest request;
    private final StoreFiles files;
    private final Erasing erasing;
    private final Path data;

    private Restore(RestoreRequest request, StoreFiles files, Erasing erasing) {
        this.request = request;
        this.files = files;
        this.erasing = erasing;
        this.data = request.data();
    }

    /**
     * Restores.
     *
     * @param now for the entries that erase
     * @throws dev.farol.store.files.StoreInUse when somebody writes to the store that is to be replaced
     * @throws IOException when it could not be done; then what was there is there again, or is put back by the next restore
     */
    public static Restored run(RestoreRequest request, Instant now, StoreFiles files, Erasing erasing)
            throws IOException {
        return new Restore(request, files, erasing).run(now);
    }

    @SuppressWarnings("try") // The lock is only held.
    private Restored run(Instant now) throws IOException {
        BackupRecord backup = BackupRecordFile.read(request.from(), files);
        Verification.verify(request.from(), backup, files);
        files.createFolder(data);
        try (Closeable lock = files.lock(Store.lockFile(data))) {
            undoUnfinished();
            List<KnownErasures> known = erasures(backup);
            clear();
            boolean done = false;
            try {
                copy(backup);
                Restored restored = new ErasingAgain(data.resolve(STAGED), known, files, erasing, now).run(backup);
                switchOver(backup);
                done = true;
                return restored;
            } finally {
                if (!done && !files.exists(data.resolve(Store.RESTORING))) {
                    clear();
                }
            }
        }
    }

    /** Whom the store there, and those that were named, have erased. */
    private List<KnownErasures> erasures(BackupRecord backup) throws IOException {
        List<KnownErasures> known = new ArrayList<>();
        for (Path folder : request.erasures()) {
            known.add(KnownErasures.of(folder, files));
        }
        if (!hasStore()) {
            return known;
        }
        Optional<String> id = idOfStore();
        if (id.isPresent() && !id.get().equals(backup.store()) && !request.otherStore()) {
            throw new IOException("could not restore over " + data + ": the backup is of another store ("
                    + backup.store() + ") than the one there (" + id.get()
                    + ")\n  Maybe name a new folder, or say --other-store.");
        }
        try {
            known.add(KnownErasures.of(data, files));
        } catch (IOException damaged) {
            if (!request.loseErasures()) {
                throw new IOException(
                        "could not restore over " + data
                                + ": the store there cannot say any more whom it erased, and they"
                                + " would come back (" + damaged.getMessage()
                                + ")\n  Maybe name a newer backup with --erasures, and say --lose-erasures.",
                        damaged);
            }
        }
        return known;
    }

    private Optional<String> idOfStore() {
        try {
            return ManifestFile.read(data, files).map(Manifest::store);
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private boolean hasStore() {
        return StoreTree.entries().stream().anyMatch(name -> files.exists(data.resolve(name)));
    }

    private void copy(BackupRecord backup) throws IOException {
        Path staged = data.resolve(STAGED);
        files.createFolder(ManifestFile.sealedFolder(staged));
        files.createFolder(Store.journalFolder(staged));
        for (BackupFile file : backup.files()) {
            FileCopy.copy(request.from().resolve(file.path()), file.bytes(), staged.resolve(file.path()), files);
        }
        for (Path folder : List.of(ManifestFile.sealedFolder(staged), Store.journalFolder(staged), staged)) {
            files.forceFolder(folder);
        }
        Verification.verify(staged, backup, files);
    }

    /** Both sides go by renames; while they do, nobody opens either. */
    private void switchOver(BackupRecord backup) throws IOException {
        Path staged = data.resolve(STAGED);
        Path replaced = data.resolve(REPLACED);
        files.createFolder(replaced);
        files.create(data.resolve(Store.RESTORING)).close();
        files.forceFolder(data);
        boolean done = false;
        try {
            List<String> entries = StoreTree.entries();
            for (int i = entries.size() - 1; i >= 0; i--) {
                move(entries.get(i), data, replaced);
            }
            for (String name : entries) {
                move(name, staged, data);
            }
            files.forceFolder(staged);
            files.forceFolder(replaced);
            files.forceFolder(data);
            Verification.store(data, backup.store(), backup.cut(), files);
            files.delete(data.resolve(Store.RESTORING));
            files.forceFolder(data);
            done = true;
        } finally {
            if (!done) {
                undoUnfinished();
            }
        }
        clear();
        files.forceFolder(data);
    }

    private void move(String name, Path from, Path to) throws IOException {
        if (files.exists(from.resolve(name))) {
            files.rename(from.resolve(name), to.resolve(name));
        }
    }

    /** Puts the old store back, where one stands aside. */
    private void undoUnfinished() throws IOException {
        if (!files.exists(data.resolve(Store.RESTORING))) {
            return;
        }
        for (String name : StoreTree.entries()) {
            if (isOfBackup(name)) {
                files.createFolder(data.resolve(DISCARDED));
                move(name, data, data.resolve(DISCARDED));
            }
            move(name, data.resolve(REPLACED), data);
        }
        files.forceFolder(data);
        files.delete(data.resolve(Store.RESTORING));
        files.forceFolder(data);
    }

    /** Whether what stands in the store's folder was moved in, and not yet discarded. */
    private boolean isOfBackup(String name) {
        return files.exists(data.resolve(name))
                && !files.exists(data.resolve(STAGED).resolve(name))
                && !files.exists(data.resolve(DISCARDED).resolve(name));
    }

    private void clear() throws IOException {
        for (String name : List.of(STAGED, REPLACED, DISCARDED)) {
            StoreTree.delete(data.resolve(name), files);
        }
    }
}
