package dev.farol.store;

import dev.farol.store.document.Document;
import dev.farol.store.sealed.SealedCursor;
import dev.farol.store.sealed.SealedFile;
import dev.farol.store.sealed.SealedOrder;
import dev.farol.store.state.Layers;
import dev.farol.store.state.Overlay;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes over the customers of several layers at once, in the order of their ids. */
final class LayeredDocuments implements Documents {

    private final List<Source> newestFirst = new ArrayList<>();
    private final Layers layers;
    private boolean closed;

    /** @param layers retained by the caller, released when this is closed */
    LayeredDocuments(Layers layers, List<SealedFile> sealed, List<Overlay> overlays) throws IOException {
        this.layers = layers;
        for (int i = overlays.size() - 1; i >= 0; i--) {
            newestFirst.add(new OverlaySource(overlays.get(i)));
        }
        for (int i = sealed.size() - 1; i >= 0; i--) {
            newestFirst.add(new SealedSource(sealed.get(i)));
        }
    }

    @Override
    public Optional<Layered> next() throws IOException {
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
    private record Stack(String id, List<Object> parts) implements Layered {

        @Override
        public Optional<Document> decode() throws IOException {
            Document found = document(parts.get(0));
            for (int i = 1; i < parts.size() && !found.erased(); i++) {
                found = found.over(document(parts.get(i)));
            }
            return found.profiles().isEmpty() ? Optional.empty() : Optional.of(found);
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

        private final Iterator<Map.Entry<String, Document>> entries;
        private Map.@Nullable Entry<String, Document> current;

        OverlaySource(Overlay overlay) {
            this.entries = overlay.documents().entrySet().iterator();
            advance();
        }

        private void advance() {
            current = entries.hasNext() ? entries.next() : null;
        }

        @Override
        public @Nullable String id() {
            return current == null ? null : current.getKey();
        }

        @Override
        public Object take() {
            Map.Entry<String, Document> taken = java.util.Objects.requireNonNull(current);
            advance();
            return taken.getValue();
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
