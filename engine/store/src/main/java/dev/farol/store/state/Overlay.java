package dev.farol.store.state;

import dev.farol.store.document.Document;
import dev.farol.store.document.Task;
import dev.farol.store.sealed.SealedOrder;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What is known above sealed files, in memory. Changed by the one thread that writes; read by any, each customer and each record as
 * before or after an entry.
 */
public final class Overlay {

    private final ConcurrentNavigableMap<String, Document> documents = new ConcurrentSkipListMap<>(SealedOrder.IDS);
    private final ConcurrentNavigableMap<String, Optional<byte[]>> records = new ConcurrentSkipListMap<>();
    private final AtomicLong bytes = new AtomicLong();
    private final long from;
    private volatile long upTo;

    /** @param upTo the entry below the first one of this layer */
    public Overlay(long upTo) {
        this.from = upTo;
        this.upTo = upTo;
    }

    /** Takes in what an entry comes to. */
    public void add(Effects effects, int size) {
        effects.documents().forEach((id, layer) -> documents.merge(id, layer, (older, newer) -> newer.over(older)));
        records.putAll(effects.records());
        bytes.addAndGet(4L * size);
        upTo = effects.sequence();
    }

    /** The layer of a customer. */
    public Optional<Document> document(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    /** Layers of customers, by id in the order of sealed files. */
    public ConcurrentNavigableMap<String, Document> documents() {
        return documents;
    }

    public SortedMap<String, Optional<byte[]>> records() {
        return records;
    }

    /** Tasks that changed in this layer. */
    public Iterable<Task> tasks() {
        return () -> documents.values().stream()
                .flatMap(document -> document.tasks().stream())
                .iterator();
    }

    /** About how much memory it takes. */
    public long bytes() {
        return bytes.get();
    }

    /** The entry below the first one of this layer: all up to it is in older ones. */
    public long from() {
        return from;
    }

    /** The last entry in it. */
    public long upTo() {
        return upTo;
    }

    public boolean isEmpty() {
        return documents.isEmpty() && records.isEmpty();
    }
}
