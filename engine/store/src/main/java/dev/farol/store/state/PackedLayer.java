package dev.farol.store.state;

import dev.farol.store.document.Document;
import dev.farol.store.document.DocumentCodec;

/** What one journal entry says of one customer, as bytes. Immutable. */
public final class PackedLayer {

    final String id;
    final byte[] document;
    final long sequence;
    /** By its interactions. */
    final int weight;

    final boolean tasks;

    private PackedLayer(String id, byte[] document, long sequence, int weight, boolean tasks) {
        this.id = id;
        this.document = document;
        this.sequence = sequence;
        this.weight = weight;
        this.tasks = tasks;
    }

    /** @param sequence of the entry */
    public static PackedLayer of(Document layer, long sequence) {
        return of(layer, sequence, 1 + layer.history().all().size());
    }

    /** Several layers laid over one another. */
    static PackedLayer of(Document folded, long sequence, int weight) {
        return new PackedLayer(
                folded.id(),
                DocumentCodec.encode(folded),
                sequence,
                weight,
                !folded.tasks().isEmpty());
    }

    /** Whether nothing of older layers stands. */
    boolean erased() {
        return !DocumentCodec.adds(document);
    }
}
