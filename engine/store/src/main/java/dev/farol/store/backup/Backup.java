package dev.farol.store.backup;

import dev.farol.store.HeldFiles;
import dev.farol.store.Store;
import dev.farol.store.WhileItChanges;
import dev.farol.store.files.AppendFile;
import dev.farol.store.files.StoreFiles;
import dev.farol.store.journal.Journal;
import dev.farol.store.journal.JournalEnd;
import dev.farol.store.journal.JournalSegment;
import dev.farol.store.journal.Recovery;
import dev.farol.store.sealed.Layer;
import dev.farol.store.sealed.Manifest;
import dev.farol.store.sealed.ManifestFile;
import dev.farol.store.sealed.StoreFormat;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Makes backups. A backup is a folder like that of a store, with the sealed files of one manifest, the journal above them up to a cut, and
 * a record with the checksum of each file. So it holds a prefix of what the store accepted, with everything that anybody had been told is
 * safe before it was begun. It is made beside its place, read again and verified there, and appears in one step. Stateless.
 */
public final class Backup {

    private static final String UNFINISHED = ".unfinished";

    private Backup() {}

    /** Backs up a store that is open for writing, while it goes on. */
    public static BackupRecord of(Store store, Path to, Instant at, StoreFiles files) throws IOException {
        try (HeldFiles held = store.hold()) {
            return make(new Source(held.folder(), held.manifest(), held.journal()), to, at, files);
        }
    }

    /**
     * Backs up a store without opening it, beside a writer or not.
     *
     * @throws IOException when there is no store, the place is taken, or something of it cannot be read or written
     */
    public static BackupRecord of(Path folder, Path to, Instant at, StoreFiles files) throws IOException {
        return WhileItChanges.read(() -> manifest(folder, files), manifest -> {
            Path journal = Store.journalFolder(folder);
            List<JournalSegment> segments =
                    files.exists(journal) ? Journal.segments(journal, files) : List.<JournalSegment>of();
            return make(new Source(folder, manifest, Journal.above(segments, manifest.upTo())), to, at, files);
        });
    }

    private static Manifest manifest(Path folder, StoreFiles files) throws IOException {
        if (!files.exists(folder) || !StoreFormat.check(folder, files)) {
            throw new NoSuchFileException(
                    "could not back up " + folder + ": there is no store" + "\n  Maybe --data is another folder.");
        }
        return ManifestFile.read(folder, files)
                .orElseThrow(() -> new NoSuchFileException("could not back up " + folder
                        + ": it was never opened for writing, so there is nothing in it"));
    }

    /** What is copied: everything that a manifest names, and the beginnings of journal segments. */
    private record Source(Path folder, Manifest manifest, List<JournalSegment> journal) {}

    /**
     * What a backup says of itself.
     *
     * @throws IOException when the folder is no backup, or what it says is damaged
     */
    public static BackupRecord record(Path backup, StoreFiles files) throws IOException {
        return BackupRecordFile.read(backup, files);
    }

    /** Whether a folder is a backup that was finished. */
    public static boolean isIn(Path folder, StoreFiles files) {
        return files.exists(folder.resolve(BackupRecordFile.NAME));
    }

    /** Deletes a backup: in one step it is none any more, and then its files go. */
    public static void delete(Path backup, StoreFiles files) throws IOException {
        Path absolute = backup.toAbsolutePath().normalize();
        Path parent = Objects.requireNonNull(absolute.getParent(), "a folder in a folder");
        Path beside = parent.resolve(absolute.getFileName() + UNFINISHED);
        StoreTree.delete(beside, files);
        files.rename(absolute, beside);
        files.forceFolder(parent);
        StoreTree.delete(beside, files);
    }

    private static BackupRecord make(Source source, Path to, Instant at, StoreFiles files) throws IOException {
        Path absolute = to.toAbsolutePath().normalize();
        if (files.exists(absolute)) {
            throw new FileAlreadyExistsException(
                    "could not back up to " + to + ": it is there already\n  Maybe name a new folder.");
        }
        Path parent = Objects.requireNonNull(absolute.getParent(), "a folder in a folder");
        Path beside = parent.resolve(absolute.getFileName() + UNFINISHED);
        StoreTree.delete(beside, files);
        boolean whole = false;
        try {
            copy(source, beside, files);
            long cut = cutJournal(source.manifest(), beside, files);
            BackupRecord backup = new BackupRecord(source.manifest().store(), cut, at, describe(beside, files));
            BackupRecordFile.write(beside, backup, files);
            Verification.verify(beside, backup, files);
            files.rename(beside, absolute);
            files.forceFolder(parent);
            whole = true;
            return backup;
        } finally {
            if (!whole) {
                StoreTree.delete(beside, files);
            }
        }
    }

    private static void copy(Source source, Path to, StoreFiles files) throws IOException {
        files.createFolder(to);
        files.createFolder(ManifestFile.sealedFolder(to));
        files.createFolder(Store.journalFolder(to));
        copyWhole(source.folder().resolve(StoreFormat.NAME), to.resolve(StoreFormat.NAME), files);
        for (JournalSegment segment : source.journal()) {
            Path place = Store.journalFolder(to).resolve(segment.file().getFileName());
            FileCopy.copy(segment.file(), segment.bytes(), place, files);
        }
        for (Layer layer : source.manifest().layers()) {
            copyWhole(ManifestFile.sealedFile(source.folder(), layer), ManifestFile.sealedFile(to, layer), files);
        }
        ManifestFile.write(to, source.manifest(), files);
        files.forceFolder(ManifestFile.sealedFolder(to));
        files.forceFolder(Store.journalFolder(to));
    }

    private static void copyWhole(Path from, Path to, StoreFiles files) throws IOException {
        FileCopy.copy(from, files.size(from), to, files);
    }

    /** Takes away what a writer had not finished while it was copied; tells the last entry that is left. */
    private static long cutJournal(Manifest manifest, Path folder, StoreFiles files) throws IOException {
        JournalEnd end = Journal.read(Store.journalFolder(folder), files, manifest.upTo(), (sequence, payload) -> {});
        for (Recovery unfinished : end.unfinished()) {
            if (unfinished.offset() == 0) {
                files.delete(unfinished.file());
                files.forceFolder(Store.journalFolder(folder));
                continue;
            }
            try (AppendFile segment = files.append(unfinished.file())) {
                segment.truncate(unfinished.offset());
                segment.force();
            }
        }
        return end.lastSequence();
    }

    private static List<BackupFile> describe(Path folder, StoreFiles files) throws IOException {
        List<BackupFile> described = new ArrayList<>();
        for (Path file : StoreTree.files(folder, files)) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            described.add(FileCopy.describe(folder, path, files));
        }
        return described;
    }
}
