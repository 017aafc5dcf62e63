package dev.farol.store.document;

import dev.farol.history.History;
import java.util.List;

/** Known histories as one; one use each. */
final class Merging {

    private final List<KnownHistory> sources;
    private final int[] next;
    private final int[] source;
    private final int[] index;
    private final long[] known;
    private final long[] gone;

    /** @param sources of equal interactions that of the first one comes first */
    Merging(List<KnownHistory> sources) {
        this.sources = sources;
        int total = sources.stream().mapToInt(each -> each.known.length).reduce(0, Math::addExact);
        this.next = new int[sources.size()];
        this.source = new int[total];
        this.index = new int[total];
        this.known = new long[total];
        this.gone = new long[total];
    }

    KnownHistory merged() {
        for (int size = 0; size < source.length; size++) {
            int least = least();
            KnownHistory from = sources.get(least);
            int i = next[least]++;
            source[size] = least;
            index[size] = i;
            known[size] = from.known[i];
            gone[size] = from.gone(i);
        }
        History[] histories = sources.stream().map(KnownHistory::all).toArray(History[]::new);
        return new KnownHistory(History.gather(histories, source, index), known, KnownHistory.standing(gone));
    }

    private int least() {
        int least = -1;
        for (int i = 0; i < next.length; i++) {
            if (next[i] < sources.get(i).known.length && (least < 0 || compare(least, i) > 0)) {
                least = i;
            }
        }
        return least;
    }

    private int compare(int a, int b) {
        KnownHistory one = sources.get(a);
        KnownHistory other = sources.get(b);
        int i = next[a];
        int j = next[b];
        int order = one.history.compare(i, other.history, j);
        if (order == 0) {
            order = Long.compare(one.known[i], other.known[j]);
        }
        return order != 0 ? order : Long.compare(one.gone(i), other.gone(j));
    }
}
