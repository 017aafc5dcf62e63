package dev.farol.store;

import dev.farol.store.state.Layers;
import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** What was known up to a cut, as layers that no longer change. */
final class FrozenLayers implements Frozen {

    private final Sealing sealing;
    private final State state;
    private final Layers layers;
    private final long cut;
    private final Runnable closing;
    private final AtomicBoolean open = new AtomicBoolean(true);

    /** @param layers retained for this object */
    FrozenLayers(Sealing sealing, State state, Layers layers, long cut, Runnable closing) {
        this.sealing = sealing;
        this.state = state;
        this.layers = layers;
        this.cut = cut;
        this.closing = closing;
    }

    Layers layers() {
        return layers;
    }

    @Override
    public long cut() {
        return cut;
    }

    @Override
    public long customers() {
        return State.customers(layers);
    }

    @Override
    public Documents documents() throws IOException {
        return LayeredDocuments.of(layers, state.erasures());
    }

    @Override
    public Records records() {
        return new Records() {
            @Override
            public Optional<byte[]> get(String key) {
                return layers.record(key);
            }

            @Override
            public SortedMap<String, byte[]> under(String prefix) {
                return layers.records(prefix);
            }
        };
    }

    @Override
    public void seal(Content content) throws IOException {
        sealing.seal(this, content);
    }

    @Override
    public void sealAbove(Content content) throws IOException {
        sealing.sealAbove(this, content);
    }

    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            layers.release();
            closing.run();
        }
    }
}
