package dev.farol.store.state;

import dev.farol.history.Names;
import dev.farol.store.change.Change;
import dev.farol.store.change.Entry;
import dev.farol.store.document.Document;
import dev.farol.store.document.KnownHistory;
import dev.farol.store.document.ProfileVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What one journal entry comes to, as a layer of its own: the same for the same entry, whatever is below it. Immutable.
 *
 * @param layers one of each customer that it touches
 * @param records new values of system records; empty for those that go
 * @param freezes whether everything up to it is set apart
 */
public record Effects(long sequence, List<PackedLayer> layers, Map<String, Optional<byte[]>> records, boolean freezes) {

    /**
     * The effects of an entry.
     *
     * @param names learns the names of the entry
     * @param erasures says the keys of the records of erased customers
     */
    public static Effects of(long sequence, Entry entry, Names names, Erasures erasures) {
        Builder builder = new Builder(sequence, entry.at(), names, erasures);
        entry.changes().forEach(builder::apply);
        return new Effects(sequence, builder.layers(), builder.records, builder.freezes);
    }

    private static final class Builder {

        private final long sequence;
        private final Instant at;
        private final Names names;
        private final Erasures erasures;
        private final Map<String, Document> documents = new LinkedHashMap<>();
        final Map<String, Optional<byte[]>> records = new LinkedHashMap<>();
        boolean freezes;

        Builder(long sequence, Instant at, Names names, Erasures erasures) {
            this.sequence = sequence;
            this.at = at;
            this.names = names;
            this.erasures = erasures;
        }

        void apply(Change change) {
            if (change instanceof Change.InteractionsAdded added) {
                KnownHistory more = KnownHistory.of(added.interactions(), sequence);
                update(added.customer(), document -> document.withInteractions(more));
            } else if (change instanceof Change.ProfileSet set) {
                ProfileVersion version = new ProfileVersion(sequence, set.customer());
                update(set.customer().id(), document -> document.withProfile(version));
            } else if (change instanceof Change.InteractionTakenBack back) {
                update(back.customer(), document -> document.withoutInteraction(back.interaction(), sequence));
            } else if (change instanceof Change.TaskChanged changed) {
                update(changed.task().customer(), document -> document.withTask(changed.task()));
            } else if (change instanceof Change.CustomerErased erased) {
                documents.put(erased.customer(), Document.erased(erased.customer()));
                CustomerRecords.keys(erased.customer()).forEach(key -> records.put(key, Optional.empty()));
                records.put(erasures.key(erased.customer()), Optional.of(Erasures.value(at)));
            } else if (change instanceof Change.RecordPut put) {
                records.put(put.key(), Optional.of(put.value()));
            } else if (change instanceof Change.RecordRemoved removed) {
                records.put(removed.key(), Optional.empty());
            } else if (change instanceof Change.NamesLearnt learnt) {
                learn(learnt);
            } else if (change instanceof Change.Frozen) {
                freezes = true;
            }
        }

        List<PackedLayer> layers() {
            List<PackedLayer> layers = new ArrayList<>(documents.size());
            documents.values().forEach(document -> layers.add(PackedLayer.of(document, sequence)));
            return layers;
        }

        private void update(String id, UnaryOperator<Document> step) {
            documents.put(id, step.apply(documents.getOrDefault(id, Document.empty(id))));
        }

        private void learn(Change.NamesLearnt learnt) {
            int code = learnt.first();
            for (String name : learnt.names()) {
                if (names.code(name) != code) {
                    throw new IllegalStateException("name (" + name + ") has the code " + names.code(name)
                            + " where the journal gave it " + code);
                }
                code++;
            }
        }
    }
}
