package dev.farol.store;

import dev.farol.store.document.Document;
import dev.farol.store.sealed.SealedCursor;
import dev.farol.store.sealed.SealedFile;
import dev.farol.store.sealed.SealedOrder;
import dev.farol.store.state.Erasures;
import dev.farol.store.state.Layers;
import dev.farol.store.state.Overlay;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Goes over the customers of several layers at once, in the order of their ids. */
final class LayeredDocuments implements Documents {

    private final List<Source> newestFirst = new ArrayList<>();
    private final Layers layers;
    private final Predicate<String> passedOver;
    private boolean closed;

    private LayeredDocuments(
            Layers layers, List<SealedFile> sealed, List<Overlay> overlays, Predicate<String> passedOver)
            throws IOException {
        this.layers = layers;
        this.passedOver = passedOver;
        boolean opened = false;
        try {
            for (int i = overlays.size() - 1; i >= 0; i--) {
                newestFirst.add(new OverlaySource(overlays.get(i)));
            }
            for (int i = sealed.size() - 1; i >= 0; i--) {
                newestFirst.add(new SealedSource(sealed.get(i)));
            }
            opened = true;
        } finally {
            if (!opened) {
                close();
            }
        }
    }

    /** The customers of layers that somebody has retained, without those that were erased meanwhile. */
    static LayeredDocuments of(Layers layers, Erasures erasures) throws IOException {
        return new LayeredDocuments(retained(layers), layers.sealed(), layers.overlays(), erasures::has);
    }

    /** Only what overlays set apart say, taking away included. */
    static LayeredDocuments ofOverlays(Layers layers) throws IOException {
        return new LayeredDocuments(retained(layers), List.of(), layers.frozen(), id -> false);
    }

    private static Layers retained(Layers layers) {
        if (!layers.retain()) {
            throw new IllegalStateException("layers that nobody has retained");
        }
        return layers;
    }

    @Override
    public Optional<Layered> next() throws IOException {
        Optional<Stack> next = stack();
        while (next.isPresent() && passedOver.test(next.get().id())) {
            next = stack();
        }
        return next.map(stack -> stack);
    }

    /** As {@link #next}, taking away included. */
    Optional<Stack> stack() throws IOException {
        String least = null;
        for (Source source : newestFirst) {
            String id = source.id();
            if (id != null && (least == null || SealedOrder.IDS.compare(id, least) < 0)) {
                least = id;
            }
        }
        if (least == null) {
            return Optional.empty();
        }
        List<Object> parts = new ArrayList<>(2);
        for (Source source : newestFirst) {
            if (least.equals(source.id())) {
                parts.add(source.take());
            }
        }
        return Optional.of(new Stack(least, parts));
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            newestFirst.forEach(Source::close);
            layers.release();
        }
    }

    /** Layers of one customer, newest first: each a document, or the bytes of one. */
    record Stack(String id, List<Object> parts) implements Layered {

        @Override
        public Optional<Document> decode() throws IOException {
            return Optional.of(folded()).filter(document -> !document.profiles().isEmpty());
        }

        /** The layers laid over one another, even when nothing stands. */
        Document folded() throws IOException {
            Document found = document(parts.get(0));
            for (int i = 1; i < parts.size() && !found.erased(); i++) {
                found = found.over(document(parts.get(i)));
            }
            return found;
        }

        private Document document(Object part) throws IOException {
            return part instanceof byte[] bytes ? Layers.decode(id, bytes) : (Document) part;
        }
    }

    /** One layer, at its next customer. */
    private interface Source {
        @Nullable String id();

        Object take() throws IOException;

        void close();
    }

    private static final class OverlaySource implements Source {

        private final Iterator<Document> layers;
        private @Nullable Document current;

        OverlaySource(Overlay overlay) {
            this.layers = overlay.documents().iterator();
            advance();
        }

        private void advance() {
            current = layers.hasNext() ? layers.next() : null;
        }

        @Override
        public @Nullable String id() {
            return current == null ? null : current.id();
        }

        @Override
        public Object take() {
            Document taken = java.util.Objects.requireNonNull(current);
            advance();
            return taken;
        }

        @Override
        public void close() {}
    }

    private static final class SealedSource implements Source {

        private final SealedCursor cursor;
        private boolean more;

        SealedSource(SealedFile file) throws IOException {
            this.cursor = file.customers("");
            this.more = cursor.next();
        }

        @Override
        public @Nullable String id() {
            return more ? cursor.id() : null;
        }

        @Override
        public Object take() throws IOException {
            byte[] value = cursor.value();
            more = cursor.next();
            return value;
        }

        @Override
        public void close() {
            cursor.close();
        }
    }
}
