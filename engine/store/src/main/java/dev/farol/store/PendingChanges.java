package dev.farol.store;

import dev.farol.history.History;
import dev.farol.store.document.Document;
import dev.farol.store.state.Effects;
import dev.farol.store.state.Glance;
import dev.farol.store.state.Pile;
import dev.farol.store.state.PileTable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What commands decided that is not durable yet, over what readers see. For the thread that writes. */
final class PendingChanges implements Pending {

    private final State state;
    private final Deque<Effects> decided = new ArrayDeque<>();
    private PileTable piles = new PileTable();
    private final NavigableMap<String, Optional<byte[]>> records = new TreeMap<>();
    private boolean dropped;
    private long next;

    PendingChanges(State state) {
        this.state = state;
    }

    /** The next command is to see the sequence its entry will have. */
    PendingChanges at(long sequence) {
        next = sequence;
        if (dropped) {
            clear();
            decided.forEach(this::take);
        }
        return this;
    }

    void add(Effects effects) {
        decided.addLast(effects);
        take(effects);
    }

    private void take(Effects effects) {
        effects.layers().forEach(piles::put);
        records.putAll(effects.records());
    }

    private void clear() {
        dropped = false;
        piles = new PileTable();
        records.clear();
    }

    /** Forgets what was decided last. */
    void dropLast() {
        decided.removeLast();
        dropped = true;
    }

    /** What was decided first is durable and seen by readers now. */
    void dropFirst() {
        decided.removeFirst();
        if (decided.isEmpty()) {
            clear();
        }
    }

    @Override
    public long next() {
        return next;
    }

    @Override
    public Optional<Document> document(String id) throws IOException {
        Optional<Pile> above = piles.get(id);
        if (above.isEmpty()) {
            return state.document(id);
        }
        Document all = above.get().folded();
        if (!all.erased()) {
            Optional<Document> below = state.document(id);
            all = below.isPresent() ? all.over(below.get()) : all;
        }
        return all.profiles().isEmpty() ? Optional.empty() : Optional.of(all);
    }

    @Override
    public Glance glance(String id, History interactions) throws IOException {
        Optional<Pile> above = piles.get(id);
        Glance own = above.isEmpty() ? Glance.NO_CUSTOMER : above.get().glance(interactions);
        return own == Glance.UNSURE ? own : own.and(state.glance(id, interactions));
    }

    @Override
    public boolean erased(String id) {
        return state.erasures().has(id) || piles.get(id).filter(Pile::erased).isPresent();
    }

    @Override
    public boolean changedSince(String id, long sequence) {
        return piles.get(id).isPresent() || state.now().changedSince(id, sequence);
    }

    @Override
    public Records records() {
        return new Records() {
            @Override
            public Optional<byte[]> get(String key) {
                Optional<byte[]> value = records.get(key);
                return value != null ? value : state.records().get(key);
            }

            @Override
            public SortedMap<String, byte[]> under(String prefix) {
                SortedMap<String, byte[]> all = state.records().under(prefix);
                records.subMap(prefix, prefix + Character.MAX_VALUE)
                        .forEach((key, value) ->
                                value.ifPresentOrElse(bytes -> all.put(key, bytes), () -> all.remove(key)));
                return all;
            }
        };
    }
}
