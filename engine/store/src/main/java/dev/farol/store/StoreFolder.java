package dev.farol.store;

import dev.farol.history.Names;
import dev.farol.store.change.EntryCodec;
import dev.farol.store.change.MalformedEntry;
import dev.farol.store.files.StoreFiles;
import dev.farol.store.journal.FrameReader;
import dev.farol.store.journal.Journal;
import dev.farol.store.sealed.Layer;
import dev.farol.store.sealed.Manifest;
import dev.farol.store.sealed.ManifestFile;
import dev.farol.store.sealed.SealedFile;
import dev.farol.store.sealed.StoreFormat;
import dev.farol.store.state.Effects;
import dev.farol.store.state.Erasures;
import dev.farol.store.state.Layers;
import dev.farol.store.state.Overlay;
import dev.farol.store.state.PackedRecords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** The folder of a store: what is where, and how its state is read from it. */
final class StoreFolder {

    private final Path folder;
    private final StoreFiles files;

    StoreFolder(Path folder, StoreFiles files) {
        this.folder = folder;
        this.files = files;
    }

    Path path() {
        return folder;
    }

    Path journal() {
        return Store.journalFolder(folder);
    }

    boolean hasJournal() {
        return files.exists(journal());
    }

    Path lock() {
        return Store.lockFile(folder);
    }

    Path sealed(String name) {
        return ManifestFile.sealedFolder(folder).resolve(name);
    }

    /** The manifest of a store that is there. */
    Manifest existing() throws IOException {
        refuseUnfinishedRestore();
        if (!files.exists(folder) || !StoreFormat.check(folder, files)) {
            refuseMissingFormat();
            throw new NoSuchFileException("could not open the store " + folder + ": there is none"
                    + "\n  Maybe the folder is another one, or `farol import` has to make it first.");
        }
        Manifest found = ManifestFile.read(folder, files)
                .orElseThrow(() -> new NoSuchFileException(
                        "could not open the store " + folder + ": it was never opened for writing"));
        refuseMissingJournal(found);
        return found;
    }

    /** The manifest, of a new store where there is none; what killed processes left is cleared away. */
    Manifest forWriting() throws IOException {
        refuseUnfinishedRestore();
        if (!StoreFormat.check(folder, files)) {
            refuseMissingFormat();
            refuseForeignFolder();
            StoreFormat.mark(folder, files);
        }
        files.createFolder(ManifestFile.sealedFolder(folder));
        Optional<Manifest> found = ManifestFile.read(folder, files);
        if (found.isEmpty()) {
            refuseOrphanedJournal();
            Manifest fresh = Manifest.empty(UUID.randomUUID().toString());
            ManifestFile.write(folder, fresh, files);
            return fresh;
        }
        refuseMissingJournal(found.get());
        ManifestFile.deleteUnnamed(folder, found.get(), files);
        return found.get();
    }

    /** A store gets its format before its manifest. */
    private void refuseMissingFormat() throws IOException {
        if (files.exists(folder.resolve(ManifestFile.NAME))) {
            throw new IOException(
                    "could not open the store " + folder + ": " + folder.resolve(StoreFormat.NAME)
                            + " is missing\n  Maybe it was deleted, or a copy was not finished: restore the store from a backup.");
        }
    }

    /** Once something was sealed there was a segment, and the last one is never deleted. */
    private void refuseMissingJournal(Manifest manifest) throws IOException {
        if (manifest.upTo() > 0 && !Journal.hasSegments(journal(), files)) {
            throw new IOException("could not open the store " + folder + ": " + journal()
                    + " has no segment, and what came after entry (" + manifest.upTo() + ") would be missed"
                    + "\n  Maybe it was deleted, or a copy was not finished: restore the store from a backup.");
        }
    }

    private void refuseUnfinishedRestore() throws IOException {
        if (files.exists(folder.resolve(Store.RESTORING))) {
            throw new IOException("could not open the store " + folder + ": a restore was not finished"
                    + "\n  Maybe the machine stopped meanwhile: run the same `farol restore` again.");
        }
    }

    private void refuseForeignFolder() throws IOException {
        List<Path> others = files.list(folder).stream()
                .filter(file -> !file.equals(lock())
                        && !file.getFileName().toString().endsWith(".tmp")
                        && !file.getFileName().toString().endsWith(".yaml"))
                .toList();
        if (!others.isEmpty()) {
            throw new IOException("could not make a store in " + folder + ": it is not empty, and no store ("
                    + others.get(0).getFileName() + ")\n  Maybe name a new folder.");
        }
    }

    private void refuseOrphanedJournal() throws IOException {
        if (files.exists(journal()) && !files.list(journal()).isEmpty()) {
            throw new IOException("could not open the store " + folder
                    + ": it has a journal but no MANIFEST\n  Maybe it was deleted: restore the store from a backup.");
        }
    }

    void write(Manifest manifest) throws IOException {
        ManifestFile.write(folder, manifest, files);
    }

    /** What sealed files say, with nothing above them; names learns theirs. */
    Layers open(Manifest manifest, Names names, Erasures erasures) throws IOException {
        List<SealedFile> opened = new ArrayList<>();
        boolean whole = false;
        try {
            SortedMap<String, byte[]> records = new TreeMap<>();
            for (Layer layer : manifest.layers()) {
                SealedFile file = SealedFile.open(ManifestFile.sealedFile(folder, layer), layer.file(), files);
                opened.add(file);
                learn(file, names);
                readRecords(file, records);
            }
            records.keySet().forEach(erasures::note);
            whole = true;
            return new Layers(opened, records, List.of(), new Overlay(manifest.upTo()));
        } finally {
            if (!whole) {
                opened.forEach(SealedFile::release);
            }
        }
    }

    private static void learn(SealedFile file, Names names) throws IOException {
        int code = 0;
        for (String name : PackedRecords.decodeNames(part(file, PackedRecords.NAMES))) {
            if (names.code(name) != code++) {
                throw new IOException(
                        "could not read " + file.path() + ": its names are not those of older files (" + name + ")");
            }
        }
    }

    static void readRecords(SealedFile file, SortedMap<String, byte[]> records) throws IOException {
        PackedRecords.apply(part(file, PackedRecords.RECORDS), records);
    }

    private static byte[] part(SealedFile file, String name) throws IOException {
        return file.part(name)
                .orElseThrow(() -> new IOException("could not read " + file.path() + ": it has no part " + name));
    }

    /** The key by which a store hashes the ids of the customers it erased. */
    static byte[] erasureKey(Manifest manifest) {
        return manifest.store().getBytes(StandardCharsets.UTF_8);
    }

    /** Lays journal entries over sealed files, as they were laid when they were written. */
    static final class Replaying implements FrameReader {

        private final Names names;
        private final Erasures erasures;
        private final List<Overlay> frozen = new ArrayList<>();
        private Overlay active;

        Replaying(Overlay active, Names names, Erasures erasures) {
            this.active = active;
            this.names = names;
            this.erasures = erasures;
        }

        @Override
        public void frame(long sequence, byte[] payload) throws IOException {
            Effects effects;
            try {
                effects = Effects.of(sequence, EntryCodec.decode(payload), names, erasures);
            } catch (MalformedEntry malformed) {
                throw new IOException(
                        "could not read entry " + sequence + " of the journal: " + malformed.getMessage(), malformed);
            }
            effects.records().keySet().forEach(erasures::note);
            active.add(effects, payload.length);
            if (effects.freezes()) {
                frozen.add(active);
                active = new Overlay(sequence);
            }
        }

        /** The same sealed files, with what was read above them. */
        Layers over(Layers sealed) {
            return new Layers(sealed.sealed(), sealed.sealedRecords(), frozen, active);
        }
    }
}
