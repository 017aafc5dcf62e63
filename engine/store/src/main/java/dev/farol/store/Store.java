package dev.farol.store;

import dev.farol.history.History;
import dev.farol.history.Names;
import dev.farol.store.change.Change;
import dev.farol.store.change.Entry;
import dev.farol.store.change.EntryCodec;
import dev.farol.store.document.Document;
import dev.farol.store.document.Task;
import dev.farol.store.files.StoreFiles;
import dev.farol.store.journal.CommitMeter;
import dev.farol.store.journal.GroupCommit;
import dev.farol.store.journal.Journal;
import dev.farol.store.journal.JournalSegment;
import dev.farol.store.sealed.Manifest;
import dev.farol.store.sealed.ManifestFile;
import dev.farol.store.sealed.SealedFile;
import dev.farol.store.sealed.StoreFormat;
import dev.farol.store.state.Effects;
import dev.farol.store.state.Erasures;
import dev.farol.store.state.Glance;
import dev.farol.store.state.Layers;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The durable state of an installation, opened for writing. What is accepted is in the journal before anybody is told so; runs turn it
 * into sealed files. Thread safe.
 */
public final class Store implements StoreReader, Closeable {

    /** The file that says that a store is being restored: it is not opened before that is done. */
    public static final String RESTORING = "RESTORING";

    private static final Logger LOG = LoggerFactory.getLogger(Store.class);
    private static final int OVER_BUDGET = 4;
    private static final long MOST_WAITING_BYTES = 64L << 20;

    private final StoreOptions options;
    private final Closeable lock;
    private final Journal journal;
    private final GroupCommit writer;
    private final State state;
    private final LearntNames learnt;
    private final PendingChanges pending;
    private final Sealing sealing;
    /** Taken by whoever has something set apart. */
    private final Semaphore turn = new Semaphore(1);

    private final AtomicBoolean closed = new AtomicBoolean();

    private Store(
            StoreFolder folder,
            StoreFiles files,
            StoreOptions options,
            CommitMeter meter,
            Closeable lock,
            Manifest manifest,
            Journal journal,
            State state) {
        this.options = options;
        this.lock = lock;
        this.journal = journal;
        this.state = state;
        this.learnt = new LearntNames(state.names());
        this.pending = new PendingChanges(state);
        this.writer = GroupCommit.start(journal, meter, options.queue(), MOST_WAITING_BYTES);
        this.sealing = new Sealing(folder, files, manifest, journal, writer, state, learnt);
    }

    /**
     * Opens the store of a folder, a new one where there is none; keeps other writers out until it is closed.
     *
     * @throws dev.farol.store.files.StoreInUse when another process writes to it
     * @throws IOException when it is damaged; the message names file and place
     */
    public static Store open(Path folder, StoreOptions options, StoreFiles files, CommitMeter meter)
            throws IOException {
        StoreFolder place = new StoreFolder(folder, files);
        files.createFolder(folder);
        Closeable lock = files.lock(place.lock());
        boolean opened = false;
        try {
            Manifest manifest = place.forWriting();
            Names names = new Names();
            Erasures erasures = new Erasures(StoreFolder.erasureKey(manifest));
            Layers sealed = place.open(manifest, names, erasures);
            Store store = null;
            try {
                StoreFolder.Replaying replaying = new StoreFolder.Replaying(sealed.active(), names, erasures);
                Journal journal = Journal.open(place.journal(), files, manifest.upTo(), replaying);
                State state = new State(names, erasures, replaying.over(sealed));
                store = new Store(place, files, options, meter, lock, manifest, journal, state);
            } finally {
                if (store == null) {
                    sealed.release();
                }
            }
            opened = true;
            return store;
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    /** Whether a folder is that of a store, be it one that cannot be opened. */
    public static boolean isIn(Path folder, StoreFiles files) {
        return Stream.of(StoreFormat.NAME, ManifestFile.NAME, RESTORING)
                .anyMatch(name -> files.exists(folder.resolve(name)));
    }

    /** Where the journal of a store is. */
    public static Path journalFolder(Path folder) {
        return folder.resolve("journal");
    }

    /** The file that a writer locks. */
    public static Path lockFile(Path folder) {
        return folder.resolve("LOCK");
    }

    /** As {@link #open(Path, StoreOptions, StoreFiles, CommitMeter)}, with nobody measuring. */
    public static Store open(Path folder, StoreOptions options, StoreFiles files) throws IOException {
        return open(folder, options, files, CommitMeter.NONE);
    }

    /**
     * Decides and, where something is to be changed, makes the change durable.
     *
     * @return completed, in the thread that writes, when the change is durable and seen by readers; fails with what the command threw,
     *     or with an {@link IOException} when it could not be written, and then nothing of it is there
     */
    public <R> CompletableFuture<R> submit(Command<R> command) {
        Layers now = state.now();
        long waiting = now.overlayBytes();
        boolean full = waiting > OVER_BUDGET * options.overlayBudget();
        if (full || now.active().bytes() > options.overlayBudget()) {
            sealOverlaysSoon();
        }
        if (full) {
            return CompletableFuture.failedFuture(new OverlayFull(waiting, options.overlayBudget()));
        }
        return writer.submit(new CommandWrite<>(command, state, pending, learnt));
    }

    /**
     * Makes a change and sets apart everything known up to and with it. Its entry gets the change {@link Change.Frozen} added.
     *
     * <p>What is set apart belongs to one at a time: this waits until the one before is closed.
     *
     * @return fails with {@link IllegalArgumentException} when the command decides for no change
     */
    public CompletableFuture<Frozen> freeze(Command<?> command) {
        return inTurn(() -> {
            long sequence = journal.lastSequence() + 1;
            Entry entry = command.decide(pending.at(sequence))
                    .entry()
                    .orElseThrow(() -> new IllegalArgumentException("nothing to set apart: no change was decided"));
            byte[] payload = EntryCodec.encode(withFrozen(entry));
            journal.append(List.of(payload));
            journal.force();
            state.apply(Effects.of(sequence, entry, state.names(), state.erasures()), payload.length);
            setApart();
            return sealing.frozen(sequence, turn::release);
        });
    }

    private Entry withFrozen(Entry entry) {
        List<Change> changes = new ArrayList<>(entry.changes());
        changes.add(new Change.Frozen());
        return new Entry(entry.at(), entry.who(), changes);
    }

    /** What was set apart is in segments of its own, so that they can go when it is sealed. */
    private void setApart() {
        state.freeze();
        try {
            journal.roll();
        } catch (IOException e) {
            LOG.warn("could not begin a new segment of the journal; the next write tries it again", e);
        }
    }

    /** What was set apart up to a cut before, by {@link #freeze} in an earlier life or an earlier attempt. */
    public CompletableFuture<Frozen> frozen(long cut) {
        return inTurn(() -> sealing.frozen(cut, turn::release));
    }

    private CompletableFuture<Frozen> inTurn(Callable<Frozen> task) {
        turn.acquireUninterruptibly();
        return writer.between(task).whenComplete((frozen, failure) -> {
            if (failure != null) {
                turn.release();
            }
        });
    }

    /** Unless something is set apart already: then memory waits for that to be sealed. */
    private void sealOverlaysSoon() {
        if (!turn.tryAcquire()) {
            return;
        }
        Thread thread = new Thread(this::sealOverlays, "sealing");
        thread.setDaemon(true);
        thread.start();
    }

    private void sealOverlays() {
        CompletableFuture<FrozenLayers> setApart = writer.between(() -> {
            // What an earlier attempt could not seal goes first: each would add to it.
            if (state.now().frozen().isEmpty()) {
                setApart();
            }
            return sealing.frozen(state.now().active().from(), () -> {});
        });
        try (FrozenLayers frozen = setApart.join()) {
            sealing.sealOverlays(frozen);
        } catch (IOException | RuntimeException e) {
            if (!closed.get()) {
                LOG.warn("could not seal what is in memory; it is in the journal, and will be tried again", e);
            }
        } finally {
            turn.release();
        }
    }

    /** Keeps the files of now, to be copied or checked while the store goes on. Close it soon: meanwhile nothing of them is deleted. */
    public HeldFiles hold() throws IOException {
        try {
            return writer.between(() -> sealing.hold(journal.lastSequence())).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof IOException cause ? cause : new IOException(failed.getCause());
        }
    }

    /** For people and measures. */
    public StoreStatus status() {
        Layers now = state.retained();
        try {
            long sealedBytes = 0;
            for (SealedFile file : now.sealed()) {
                sealedBytes += file.path().toFile().length();
            }
            return new StoreStatus(
                    now.active().upTo(),
                    sealing.upTo(),
                    now.overlayBytes(),
                    sealedBytes,
                    journal.segments().stream().mapToLong(JournalSegment::bytes).sum(),
                    State.customers(now));
        } finally {
            now.release();
        }
    }

    @Override
    public Names names() {
        return state.names();
    }

    @Override
    public long upTo() {
        return state.now().active().upTo();
    }

    @Override
    public Optional<Document> document(String id) throws IOException {
        return state.document(id);
    }

    @Override
    public Glance glance(String id, History interactions) throws IOException {
        return state.glance(id, interactions);
    }

    @Override
    public boolean erased(String id) {
        return state.erasures().has(id);
    }

    /** What stands for an erased customer wherever it has to be referred to. */
    public String erasedHash(String id) {
        return state.erasures().hash(id);
    }

    @Override
    public Records records() {
        return state.records();
    }

    @Override
    public Documents documents() throws IOException {
        return state.documents();
    }

    @Override
    public List<Task> changedTasks() throws IOException {
        return state.changedTasks();
    }

    @Override
    public Optional<byte[]> part(String name) throws IOException {
        return state.part(name);
    }

    @Override
    public long generation() {
        return state.generation();
    }

    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            try (lock) {
                writer.close();
                sealing.close();
                journal.close();
            } finally {
                state.close();
            }
        }
    }
}
