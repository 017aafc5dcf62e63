package dev.farol.store;

import dev.farol.store.document.Document;
import dev.farol.store.state.Effects;
import dev.farol.store.state.Erasures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** What commands decided that is not durable yet, over what readers see. For the thread that writes. */
final class PendingChanges implements Pending {

    private final State state;
    private final List<Effects> decided = new ArrayList<>();
    private final Map<String, Document> documents = new HashMap<>();
    private long next;

    PendingChanges(State state) {
        this.state = state;
    }

    /** The next command is to see the sequence its entry will have. */
    PendingChanges at(long sequence) {
        next = sequence;
        return this;
    }

    void add(Effects effects) {
        decided.add(effects);
        effects.documents().forEach((id, layer) -> documents.merge(id, layer, (older, newer) -> newer.over(older)));
    }

    /** Forgets what was decided last. */
    void dropLast() {
        Effects last = decided.remove(decided.size() - 1);
        last.documents().keySet().forEach(documents::remove);
        for (Effects effects : decided) {
            effects.documents().forEach((id, layer) -> {
                if (last.documents().containsKey(id)) {
                    documents.merge(id, layer, (older, newer) -> newer.over(older));
                }
            });
        }
    }

    /** What was decided first is durable and seen by readers now. */
    void dropFirst() {
        decided.remove(0);
        if (decided.isEmpty()) {
            documents.clear();
        }
    }

    @Override
    public long next() {
        return next;
    }

    @Override
    public Optional<Document> document(String id) throws IOException {
        Document above = documents.get(id);
        if (above != null && above.erased()) {
            return Optional.empty();
        }
        Optional<Document> below = state.document(id);
        if (above == null) {
            return below;
        }
        Document all = below.isPresent() ? above.over(below.get()) : above;
        return all.profiles().isEmpty() ? Optional.empty() : Optional.of(all);
    }

    @Override
    public boolean erased(String id) {
        Erasures erasures = state.erasures();
        if (erasures.has(id)) {
            return true;
        }
        Document above = documents.get(id);
        return above != null && above.erased();
    }

    @Override
    public boolean changedSince(String id, long sequence) {
        Document above = documents.get(id);
        return (above != null && (above.erased() || above.newest() > sequence))
                || state.now().changedSince(id, sequence);
    }

    @Override
    public Records records() {
        return new Records() {
            @Override
            public Optional<byte[]> get(String key) {
                for (int i = decided.size() - 1; i >= 0; i--) {
                    Optional<byte[]> value = decided.get(i).records().get(key);
                    if (value != null) {
                        return value;
                    }
                }
                return state.records().get(key);
            }

            @Override
            public SortedMap<String, byte[]> under(String prefix) {
                SortedMap<String, byte[]> all = state.records().under(prefix);
                for (Effects effects : decided) {
                    effects.records().forEach((key, value) -> {
                        if (key.startsWith(prefix)) {
                            value.ifPresentOrElse(bytes -> all.put(key, bytes), () -> all.remove(key));
                        }
                    });
                }
                return all;
            }
        };
    }
}
