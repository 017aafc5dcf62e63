package dev.farol.store;

import dev.farol.store.document.DocumentCodec;
import dev.farol.store.files.StoreFiles;
import dev.farol.store.journal.GroupCommit;
import dev.farol.store.journal.Journal;
import dev.farol.store.journal.JournalSegment;
import dev.farol.store.journal.WriterStopped;
import dev.farol.store.sealed.Manifest;
import dev.farol.store.sealed.ManifestFile;
import dev.farol.store.sealed.SealedContent;
import dev.farol.store.sealed.SealedEntry;
import dev.farol.store.sealed.SealedFile;
import dev.farol.store.sealed.SealedNames;
import dev.farol.store.sealed.SealedWriter;
import dev.farol.store.state.Layers;
import dev.farol.store.state.Overlay;
import dev.farol.store.state.PackedRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns layers into sealed files. The new file is whole and durable before the manifest names it; only then readers see it, and only
 * then what it replaces goes.
 */
final class Sealing {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private final StoreFolder folder;
    private final StoreFiles files;
    private final Journal journal;
    private final GroupCommit writer;
    private final State state;
    private final SealedNames fileNames;
    private final LearntNames names;
    private final List<Long> journalHeldFrom = new ArrayList<>();
    /** Held from the first byte of a sealed file until it is in place or gone again. */
    private final ReentrantLock working = new ReentrantLock();

    private volatile boolean closed;
    private Manifest manifest;

    Sealing(
            StoreFolder folder,
            StoreFiles files,
            Manifest manifest,
            Journal journal,
            GroupCommit writer,
            State state,
            LearntNames names) {
        this.folder = folder;
        this.files = files;
        this.manifest = manifest;
        this.fileNames = new SealedNames(manifest);
        this.journal = journal;
        this.writer = writer;
        this.state = state;
        this.names = names;
    }

    /** Layers up to a cut, as they are now; in the thread that writes. */
    FrozenLayers frozen(long cut, Runnable closing) {
        Layers now = state.now();
        long upTo = Math.max(cut, upTo());
        List<Overlay> below =
                now.frozen().stream().filter(overlay -> overlay.upTo() <= upTo).toList();
        return new FrozenLayers(this, state, now.below(below), cut, closing);
    }

    /** Seals everything below a cut anew, instead of all sealed files there are. */
    void seal(FrozenLayers frozen, Frozen.Content content) throws IOException {
        work(() -> sealAll(frozen, content));
    }

    private void sealAll(FrozenLayers frozen, Frozen.Content content) throws IOException {
        SortedMap<String, byte[]> records = new TreeMap<>(frozen.layers().records(""));
        Layers below = frozen.layers();
        SealedEntry entry = write(out -> {
            content.writeTo(new Collecting(out, records));
            return PackedRecords.encode(present(records));
        });
        long upTo = Math.max(frozen.cut(), upTo());
        install(
                entry,
                below.frozen(),
                manifest -> manifest.compacted(below.sealed().size(), entry, upTo),
                true);
    }

    /** Seals customers as a further layer, above the sealed files and above what was set apart, which is sealed first. */
    void sealAbove(FrozenLayers frozen, Frozen.Content content) throws IOException {
        work(() -> sealLayer(frozen, content));
    }

    private void sealLayer(FrozenLayers frozen, Frozen.Content content) throws IOException {
        AtomicLong customers = new AtomicLong();
        SealedEntry entry = write(out -> {
            SortedMap<String, byte[]> records = new TreeMap<>();
            content.writeTo(new Collecting(out, records));
            customers.set(out.customers());
            return PackedRecords.encode(present(records));
        });
        boolean below = false;
        try {
            if (customers.get() > 0) {
                sealSetApart(frozen);
                below = true;
            }
        } finally {
            if (!below) {
                files.delete(folder.sealed(entry.name()));
            }
        }
        if (below) {
            long upTo = Math.max(frozen.cut(), upTo());
            install(entry, List.of(), manifest -> manifest.plus(entry, upTo), false);
        }
    }

    /** Seals what was set apart as a further layer above the sealed files. */
    void sealOverlays(FrozenLayers frozen) throws IOException {
        work(() -> sealSetApart(frozen));
    }

    private void sealSetApart(FrozenLayers frozen) throws IOException {
        Layers below = frozen.layers();
        List<Overlay> overlays = below.frozen();
        if (overlays.isEmpty()) {
            return;
        }
        SealedEntry entry = write(out -> {
            try (LayeredDocuments documents = LayeredDocuments.ofOverlays(below)) {
                Optional<LayeredDocuments.Stack> next = documents.stack();
                while (next.isPresent()) {
                    refuseClosed();
                    out.customer(
                            next.get().id(), DocumentCodec.encode(next.get().folded()));
                    next = documents.stack();
                }
            }
            out.part(ChangedTasks.PART, ChangedTasks.of(overlays));
            SortedMap<String, Optional<byte[]>> changed = new TreeMap<>();
            overlays.forEach(overlay -> changed.putAll(overlay.records()));
            return PackedRecords.encode(changed);
        });
        long upTo = overlays.get(overlays.size() - 1).upTo();
        install(entry, overlays, manifest -> manifest.plus(entry, upTo), false);
    }

    /** Up to where everything is sealed. */
    synchronized long upTo() {
        return manifest.upTo();
    }

    /** After this no file is written, put in place or deleted any more: the folder may have another writer. */
    @SuppressWarnings("LockNotBeforeTry")
    void close() {
        synchronized (this) {
            closed = true;
        }
        awaitWork();
    }

    private void awaitWork() {
        working.lock();
        try {
            LOG.debug("nothing is being sealed any more");
        } finally {
            working.unlock();
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private void work(Work work) throws IOException {
        working.lock();
        try {
            refuseClosed();
            work.run();
        } finally {
            working.unlock();
        }
    }

    private void refuseClosed() throws WriterStopped {
        if (closed) {
            throw new WriterStopped();
        }
    }

    /** Writes customers, and gives the records that go with them. */
    private interface Filling {
        byte[] fill(SealedWriter out) throws IOException;
    }

    private SealedEntry write(Filling filling) throws IOException {
        SealedContent content = out -> {
            byte[] records = filling.fill(out);
            out.part(PackedRecords.RECORDS, records);
            out.part(PackedRecords.NAMES, PackedRecords.encodeNames(names.all()));
        };
        return SealedWriter.write(folder.sealed(fileNames.next()), files, content);
    }

    private interface Change {
        Manifest to(Manifest manifest);
    }

    private void install(SealedEntry entry, List<Overlay> sealedOverlays, Change change, boolean all)
            throws IOException {
        Path path = folder.sealed(entry.name());
        boolean installed = false;
        try {
            SealedFile file = SealedFile.open(path, entry, files);
            try {
                writer.between(() -> {
                            switchTo(file, change.to(manifest), sealedOverlays, all);
                            return true;
                        })
                        .join();
                installed = true;
            } catch (CompletionException failed) {
                file.release();
                throw failed.getCause() instanceof IOException cause ? cause : new IOException(failed.getCause());
            }
        } finally {
            if (!installed && !isNamed(entry)) {
                files.delete(path);
            }
        }
    }

    /** A manifest that could not be forced may be there all the same. */
    private boolean isNamed(SealedEntry entry) {
        try {
            return ManifestFile.read(folder.path(), files).stream()
                    .flatMap(found -> found.layers().stream())
                    .anyMatch(layer -> layer.file().name().equals(entry.name()));
        } catch (IOException unreadable) {
            return true;
        }
    }

    private synchronized void switchTo(SealedFile file, Manifest next, List<Overlay> sealedOverlays, boolean all)
            throws IOException {
        Layers now = state.now();
        SortedMap<String, byte[]> records = all ? new TreeMap<>() : new TreeMap<>(now.sealedRecords());
        StoreFolder.readRecords(file, records);
        folder.write(next);
        manifest = next;
        List<SealedFile> kept = all ? List.of() : now.sealed();
        kept.forEach(SealedFile::retain);
        List<SealedFile> sealed = new ArrayList<>(kept);
        sealed.add(file);
        List<Overlay> frozen = new ArrayList<>(now.frozen());
        frozen.removeAll(sealedOverlays);
        if (all) {
            now.sealed().forEach(SealedFile::deleteWhenUnused);
        }
        state.replace(new Layers(sealed, records, frozen, now.active()), all);
        try {
            dropJournal();
        } catch (IOException e) {
            LOG.warn("could not delete what is sealed from the journal; the next sealing will", e);
        }
    }

    /** The files of now; in the thread that writes. */
    synchronized HeldFiles hold(long cut) {
        long kept = manifest.upTo();
        List<JournalSegment> segments = Journal.above(journal.segments(), kept);
        journalHeldFrom.add(kept);
        return new HeldFiles(folder.path(), manifest, segments, cut, state.retained(), () -> giveBack(kept));
    }

    private synchronized void giveBack(long kept) throws IOException {
        journalHeldFrom.remove(kept);
        if (!closed) {
            dropJournal();
        }
    }

    /** All that is sealed, and that nobody holds. */
    private void dropJournal() throws IOException {
        long upTo = manifest.upTo();
        for (long kept : journalHeldFrom) {
            upTo = Math.min(upTo, kept);
        }
        journal.dropUpTo(upTo);
    }

    private static SortedMap<String, Optional<byte[]>> present(SortedMap<String, byte[]> records) {
        SortedMap<String, Optional<byte[]>> all = new TreeMap<>();
        records.forEach((key, value) -> all.put(key, Optional.of(value)));
        return all;
    }

    /** Takes what a run seals. */
    private final class Collecting implements Frozen.Sink {

        private final SealedWriter out;
        private final SortedMap<String, byte[]> records;

        Collecting(SealedWriter out, SortedMap<String, byte[]> records) {
            this.out = out;
            this.records = records;
        }

        @Override
        public void customer(String id, byte[] document) throws IOException {
            refuseClosed();
            out.customer(id, document);
        }

        @Override
        public void part(String name, byte[] bytes) throws IOException {
            out.part(name, bytes);
        }

        @Override
        public void record(String key, byte[] value) {
            records.put(key, value);
        }

        @Override
        public void dropRecord(String key) {
            records.remove(key);
        }
    }
}
