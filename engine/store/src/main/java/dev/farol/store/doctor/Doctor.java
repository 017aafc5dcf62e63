package dev.farol.store.doctor;

import dev.farol.store.Store;
import dev.farol.store.WhileItChanges;
import dev.farol.store.change.Entry;
import dev.farol.store.change.EntryCodec;
import dev.farol.store.change.MalformedEntry;
import dev.farol.store.document.DocumentCodec;
import dev.farol.store.document.MalformedDocument;
import dev.farol.store.files.StoreFiles;
import dev.farol.store.journal.Journal;
import dev.farol.store.journal.JournalDamage;
import dev.farol.store.journal.JournalEnd;
import dev.farol.store.journal.JournalSegment;
import dev.farol.store.sealed.Layer;
import dev.farol.store.sealed.Manifest;
import dev.farol.store.sealed.ManifestFile;
import dev.farol.store.sealed.SealedCheck;
import dev.farol.store.sealed.SealedReport;
import dev.farol.store.sealed.SealedVisitor;
import dev.farol.store.sealed.StoreFormat;
import dev.farol.store.state.PackedRecords;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Examines a store: format and manifest, every block, value and document of each sealed file, its parts and records, every frame and entry
 * of the journal. Takes no lock and changes nothing, so a server may be at work. Damage is told, all of it, and not thrown.
 */
public final class Doctor {

    private static final int PIECE = 1 << 20;
    private static final int MOST = 1_000;

    private final Path folder;
    private final StoreFiles files;
    private final Optional<Traces> erased;
    private final List<Finding> findings = new ArrayList<>();
    private int count;
    private long bytes;
    private long customers;
    private long entries;
    private long records;
    private long upTo;

    private Doctor(Path folder, StoreFiles files, Optional<String> erased) {
        this.folder = folder;
        this.files = files;
        this.erased = erased.map(Traces::new);
    }

    /**
     * Examines a store.
     *
     * @param erased id of a customer that nothing of should be left: everything decoded is looked at, and all bytes as they stand
     * @throws IOException when there is no store, or its files cannot be listed
     */
    public static Checkup examine(Path folder, StoreFiles files, Optional<String> erased) throws IOException {
        if (!files.exists(folder.resolve(StoreFormat.NAME)) && !files.exists(folder.resolve(ManifestFile.NAME))) {
            throw new NoSuchFileException(
                    "could not examine " + folder + ": there is no store\n  Maybe --data is another folder.");
        }
        Optional<Finding> unreadable = unreadable(folder, files);
        if (unreadable.isPresent()) {
            return new Checkup(1, 0, 0, 0, 0, 0, List.of(unreadable.get()));
        }
        return WhileItChanges.read(() -> manifest(folder, files), manifest -> {
            Doctor doctor = new Doctor(folder, files, erased);
            Checkup checkup = doctor.examine(manifest);
            if (!checkup.findings().isEmpty() && !manifest(folder, files).equals(manifest)) {
                throw new IOException("the store changed while it was examined, again and again");
            }
            return checkup;
        });
    }

    private static Manifest manifest(Path folder, StoreFiles files) throws IOException {
        return ManifestFile.read(folder, files).orElseGet(() -> Manifest.empty(""));
    }

    private static Optional<Finding> unreadable(Path folder, StoreFiles files) {
        try {
            if (!StoreFormat.check(folder, files)) {
                return Optional.of(new Finding(folder.resolve(StoreFormat.NAME), "", "it is missing"));
            }
            manifest(folder, files);
            return Optional.empty();
        } catch (IOException damage) {
            return Optional.of(new Finding(folder.resolve(ManifestFile.NAME), "", first(damage)));
        }
    }

    private Checkup examine(Manifest manifest) throws IOException {
        upTo = manifest.upTo();
        for (Layer layer : manifest.layers()) {
            Path file = ManifestFile.sealedFile(folder, layer);
            examine(file, layer);
            raw(file);
        }
        Path journal = Store.journalFolder(folder);
        if (manifest.upTo() > 0 && !Journal.hasSegments(journal, files)) {
            add(journal, "", "it has no segment, and what came after entry (" + manifest.upTo() + ") is missed");
        } else if (files.exists(journal)) {
            journal(journal, manifest.upTo());
            for (JournalSegment segment : Journal.segments(journal, files)) {
                raw(segment.file());
            }
        }
        return new Checkup(count, bytes, customers, entries, records, upTo, findings);
    }

    private void examine(Path file, Layer layer) throws IOException {
        Sealed seen = new Sealed(file);
        try {
            SealedReport report = SealedCheck.of(file, layer.file(), files, seen);
            report.damages().forEach(damage -> add(file, damage.where(), damage.what()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while examining " + folder);
        }
        count++;
        bytes += layer.file().bytes();
    }

    private void journal(Path journal, long after) throws IOException {
        try {
            JournalEnd end =
                    Journal.read(journal, files, after, (sequence, payload) -> entry(journal, sequence, payload));
            upTo = end.lastSequence();
        } catch (JournalDamage damage) {
            add(damage.file(), "byte " + damage.offset(), damage.reason());
        } catch (IOException unreadable) {
            add(journal, "", first(unreadable));
        }
        for (JournalSegment segment : Journal.segments(journal, files)) {
            count++;
            bytes += segment.bytes();
        }
    }

    private void entry(Path journal, long sequence, byte[] payload) {
        try {
            Entry entry = EntryCodec.decode(payload);
            entries++;
            if (erased.isPresent() && erased.get().in(entry)) {
                add(
                        journal,
                        "entry " + sequence,
                        "it is of customer (" + erased.get().id() + ")");
            }
        } catch (MalformedEntry malformed) {
            add(journal, "entry " + sequence, first(malformed));
        }
    }

    /** Looks at the bytes of a file as they stand; nothing stands in one that a writer has deleted by now. */
    private void raw(Path file) throws IOException {
        if (erased.isPresent()) {
            try {
                raw(file, erased.get());
            } catch (NoSuchFileException deleted) {
                return;
            }
        }
    }

    private void raw(Path file, Traces traces) throws IOException {
        long at = 0;
        for (byte[] piece = files.read(file, 0, PIECE); piece.length > 0; piece = files.read(file, at, PIECE)) {
            for (int place : traces.places(piece)) {
                add(file, "byte " + (at + place), "the characters of (" + traces.id() + ") stand there");
            }
            if (piece.length < PIECE) {
                return;
            }
            at += piece.length - traces.overlap();
        }
    }

    private void add(Path file, String place, String what) {
        if (findings.size() < MOST) {
            findings.add(new Finding(file, place, what));
        }
    }

    private static String first(Exception problem) {
        return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
    }

    /** Decodes what a sealed file has. */
    private final class Sealed implements SealedVisitor {

        private final Path file;

        Sealed(Path file) {
            this.file = file;
        }

        @Override
        public void customer(String id, byte[] document) {
            try {
                boolean gone = DocumentCodec.decode(id, document).erased();
                customers++;
                erased.filter(traces -> traces.id().equals(id))
                        .ifPresent(traces -> add(
                                file,
                                "customer (" + id + ")",
                                gone ? "the layer that erases it, until the next run" : "it is there"));
            } catch (MalformedDocument malformed) {
                add(file, "customer (" + id + ")", first(malformed));
            }
        }

        @Override
        public void part(String name, byte[] part) {
            if (erased.isPresent() && erased.get().in(part)) {
                add(
                        file,
                        "part (" + name + ")",
                        "the characters of (" + erased.get().id() + ") stand in it");
            }
            try {
                if (name.equals(PackedRecords.RECORDS)) {
                    records += PackedRecords.decode(part).size();
                } else if (name.equals(PackedRecords.NAMES)) {
                    PackedRecords.decodeNames(part);
                }
            } catch (IOException malformed) {
                add(file, "part (" + name + ")", first(malformed));
            }
        }
    }
}
