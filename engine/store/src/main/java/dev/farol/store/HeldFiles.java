package dev.farol.store;

import dev.farol.store.journal.JournalSegment;
import dev.farol.store.sealed.Manifest;
import dev.farol.store.sealed.ManifestFile;
import dev.farol.store.state.Layers;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The files of a store as they are at one moment. As long as this is open, none of them is deleted and none of those bytes changes, while
 * the store goes on. Thread safe.
 */
public final class HeldFiles implements Closeable {

    private final Path folder;
    private final Manifest manifest;
    private final List<JournalSegment> journal;
    private final long cut;
    private final Layers layers;
    private final Release release;
    private final AtomicBoolean open = new AtomicBoolean(true);

    /** Lets the journal be dropped again. */
    interface Release {
        void run() throws IOException;
    }

    /** @param layers retained for this object */
    HeldFiles(Path folder, Manifest manifest, List<JournalSegment> journal, long cut, Layers layers, Release release) {
        this.folder = folder;
        this.manifest = manifest;
        this.journal = journal;
        this.cut = cut;
        this.layers = layers;
        this.release = release;
    }

    public Path folder() {
        return folder;
    }

    /** The sealed files. */
    public Manifest manifest() {
        return manifest;
    }

    /** Segments of the journal with all that the sealed files do not have, each with how much of it counts. */
    public List<JournalSegment> journal() {
        return journal;
    }

    /** The last journal entry. */
    public long cut() {
        return cut;
    }

    /** Where the sealed files are. */
    public List<Path> sealed() {
        return manifest.layers().stream()
                .map(layer -> ManifestFile.sealedFile(folder, layer))
                .toList();
    }

    @Override
    public void close() throws IOException {
        if (open.compareAndSet(true, false)) {
            layers.release();
            release.run();
        }
    }
}
