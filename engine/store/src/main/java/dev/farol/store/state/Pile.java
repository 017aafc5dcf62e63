package dev.farol.store.state;

import dev.farol.history.History;
import dev.farol.store.document.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What journal entries say of one customer, each a layer on those before. Layers are folded many at a time, and only with such as weigh
 * no more: each interaction is copied at most as often as the logarithm of their number, and about as many layers lie on one another. Immutable.
 *
 * @param sequence the newest entry
 * @param weight of the top layer, by its interactions
 */
public record Pile(
        Document top, long sequence, long weight, @Nullable Pile below) {

    private static final int FEW = 8;

    /** Puts what an entry says on top. */
    public static Pile of(Document layer, long sequence, @Nullable Pile below) {
        if (layer.erased()) {
            return new Pile(layer, sequence, 1, null);
        }
        long weight = 1L + layer.history().all().size();
        long together = weight;
        int count = 1;
        Pile rest = below;
        while (rest != null && rest.weight <= together) {
            together += rest.weight;
            count++;
            rest = rest.below;
        }
        if (count < FEW) {
            return new Pile(layer, sequence, weight, below);
        }
        Document folded = new Pile(layer, sequence, weight, below).folded(count);
        return new Pile(folded, sequence, together, rest);
    }

    /** All layers laid over one another. */
    public Document folded() {
        return folded(Integer.MAX_VALUE);
    }

    private Document folded(int count) {
        if (below == null) {
            return top;
        }
        List<Document> newestFirst = new ArrayList<>(FEW);
        for (Pile layer = this; layer != null && newestFirst.size() < count; layer = layer.below) {
            newestFirst.add(layer.top);
        }
        return Document.folded(newestFirst);
    }

    /** Whether nothing of older layers stands. */
    public boolean erased() {
        return top.erased() || (below != null && below.erased());
    }

    /** What the layers say of interactions. One taken back is mentioned by the layer that has it. */
    public Glance glance(History interactions) {
        if (top.erased() || interactions.sharesId(top.history().all())) {
            return Glance.UNSURE;
        }
        Glance own = top.profiles().isEmpty() ? Glance.NO_CUSTOMER : Glance.NEW;
        return below == null ? own : own.and(below.glance(interactions));
    }

    String id() {
        return top.id();
    }

    boolean hasTasks() {
        return !top.tasks().isEmpty() || (below != null && below.hasTasks());
    }
}
