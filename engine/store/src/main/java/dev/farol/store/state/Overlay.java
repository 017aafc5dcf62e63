package dev.farol.store.state;

import dev.farol.store.document.Document;
import dev.farol.store.document.Task;
import dev.farol.store.sealed.SealedOrder;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is known above sealed files, in memory. Changed by the one thread that writes; read by any, each customer and each record as
 * before or after an entry.
 */
public final class Overlay {

    /** About what a layer of a customer takes besides what the entry says. */
    private static final int LAYER = 384;

    private final Map<String, Pile> piles = new ConcurrentHashMap<>();
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
        effects.putOn(piles);
        records.putAll(effects.records());
        bytes.addAndGet(2L * size + (long) LAYER * effects.documents().size());
        upTo = effects.sequence();
    }

    /** The layer of a customer. */
    public Optional<Document> document(String id) {
        return pile(id).map(Pile::folded);
    }

    /** What the layer of a customer is made of. */
    public Optional<Pile> pile(String id) {
        return Optional.ofNullable(piles.get(id));
    }

    /** How many customers it has. */
    public int size() {
        return piles.size();
    }

    /** Layers of the customers of now, by id in the order of sealed files. */
    public Stream<Document> documents() {
        return sorted(pile -> true).map(Pile::folded);
    }

    private Stream<Pile> sorted(Predicate<Pile> wanted) {
        return piles.values().stream().filter(wanted).sorted(Comparator.comparing(Pile::id, SealedOrder.IDS));
    }

    public SortedMap<String, Optional<byte[]>> records() {
        return records;
    }

    /** Tasks that changed in this layer, by customer. */
    public Stream<Task> tasks() {
        return sorted(Pile::hasTasks).flatMap(pile -> pile.folded().tasks().stream());
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
        return piles.isEmpty() && records.isEmpty();
    }
}
