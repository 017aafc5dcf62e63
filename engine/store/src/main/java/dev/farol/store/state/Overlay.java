package dev.farol.store.state;

import dev.farol.store.document.Document;
import dev.farol.store.document.Task;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/**
 * What is known above sealed files, in memory. Changed by the one thread that writes; read by any, each customer and each record as
 * before or after an entry.
 */
public final class Overlay {

    private final PileTable piles = new PileTable();
    private final ConcurrentNavigableMap<String, Optional<byte[]>> records = new ConcurrentSkipListMap<>();
    private final long from;
    private long journaled;
    private volatile long bytes;
    private volatile long upTo;

    /** @param upTo the entry below the first one of this layer */
    public Overlay(long upTo) {
        this.from = upTo;
        this.upTo = upTo;
    }

    /**
     * Takes in what an entry comes to.
     *
     * @param size of the entry in the journal
     */
    public void add(Effects effects, int size) {
        effects.layers().forEach(piles::put);
        records.putAll(effects.records());
        journaled += size;
        bytes = Math.max(piles.bytes(), journaled);
        upTo = effects.sequence();
    }

    /** The layer of a customer. */
    public Optional<Document> document(String id) {
        return pile(id).map(Pile::folded);
    }

    /** What the layer of a customer is made of. */
    public Optional<Pile> pile(String id) {
        return piles.get(id);
    }

    /** How many customers it has. */
    public int size() {
        return piles.size();
    }

    /** Layers of the customers of now, by id in the order of sealed files. */
    public Stream<Document> documents() {
        return piles.sorted().map(Pile::folded);
    }

    public SortedMap<String, Optional<byte[]>> records() {
        return records;
    }

    /** Tasks that changed in this layer, by customer. */
    public Stream<Task> tasks() {
        return piles.withTasks().flatMap(pile -> pile.folded().tasks().stream());
    }

    /** About how much memory it takes, or the journal for it, which is read again at the next start: whichever is more. */
    public long bytes() {
        return bytes;
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
        return piles.size() == 0 && records.isEmpty();
    }
}
