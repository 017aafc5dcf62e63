package dev.farol.store;

import dev.farol.history.History;
import dev.farol.history.Names;
import dev.farol.store.document.Document;
import dev.farol.store.document.Task;
import dev.farol.store.files.StoreFiles;
import dev.farol.store.journal.Journal;
import dev.farol.store.sealed.Manifest;
import dev.farol.store.state.Erasures;
import dev.farol.store.state.Glance;
import dev.farol.store.state.Layers;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A store as it was at one moment, for commands that only read. It takes no lock and changes nothing, so a server may be at work on the
 * same folder: what that writes later is not seen. What is not sealed is held in memory. Thread safe.
 */
public final class ReadOnlyStore implements StoreReader, Closeable {

    private final Manifest manifest;
    private final State state;

    private ReadOnlyStore(Manifest manifest, State state) {
        this.manifest = manifest;
        this.state = state;
    }

    /**
     * Reads a store up to what its journal has now. All bytes of the sealed files are checked.
     *
     * @throws IOException when there is no store, or it is damaged; the message names file and place
     */
    public static ReadOnlyStore open(Path folder, StoreFiles files) throws IOException {
        StoreFolder place = new StoreFolder(folder, files);
        return WhileItChanges.read(place::existing, manifest -> read(place, manifest, files));
    }

    private static ReadOnlyStore read(StoreFolder place, Manifest manifest, StoreFiles files) throws IOException {
        Names names = new Names();
        Erasures erasures = new Erasures(StoreFolder.erasureKey(manifest));
        Layers sealed = place.open(manifest, names, erasures);
        boolean whole = false;
        try {
            StoreFolder.Replaying replaying = new StoreFolder.Replaying(sealed.active(), names, erasures);
            if (place.hasJournal()) {
                Journal.read(place.journal(), files, manifest.upTo(), replaying);
            }
            ReadOnlyStore store = new ReadOnlyStore(manifest, new State(names, erasures, replaying.over(sealed)));
            whole = true;
            return store;
        } finally {
            if (!whole) {
                sealed.release();
            }
        }
    }

    /** Names the store; a backup has the name of the store it was made of. */
    public String id() {
        return manifest.store();
    }

    /** The sealed files that are read. */
    public Manifest manifest() {
        return manifest;
    }

    /** What stands for an erased customer wherever it has to be referred to. */
    public String erasedHash(String id) {
        return state.erasures().hash(id);
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

    @Override
    public Records records() {
        return state.records();
    }

    @Override
    public Documents documents() throws IOException {
        return state.documents();
    }

    @Override
    public Optional<byte[]> part(String name) throws IOException {
        return state.part(name);
    }

    @Override
    public List<Task> changedTasks() throws IOException {
        return state.changedTasks();
    }

    @Override
    public long generation() {
        return state.generation();
    }

    @Override
    public void close() {
        state.close();
    }
}
