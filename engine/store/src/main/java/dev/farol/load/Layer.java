package dev.farol.load;

import dev.farol.customer.Customer;
import dev.farol.history.History;
import dev.farol.history.HistoryBuilder;
import dev.farol.history.Row;
import dev.farol.store.document.Document;
import dev.farol.store.document.KnownHistory;
import dev.farol.store.document.ProfileVersion;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/** What the files say of one customer, and of that what is new. Reused; for one thread. */
final class Layer {

    private final HistoryBuilder builder = new HistoryBuilder();
    private final Map<String, Long> lines = new HashMap<>();
    private Optional<Document> known = Optional.empty();
    private long duplicates;

    /** Begins a customer. */
    void begin(Optional<Document> document) {
        known = document;
        lines.clear();
        duplicates = 0;
    }

    void row(byte[] bytes, int offset, int length, long line) {
        builder.add(bytes, offset, length, line);
        if (known.isPresent()) {
            lines.putIfAbsent(Row.id(bytes, offset), line);
        }
    }

    /** How many interactions said again what was known, of the customer that was ended last. */
    long duplicates() {
        return duplicates;
    }

    /**
     * Ends a customer.
     *
     * @param profile that the customers file has; where there is none, a customer that was not known gets an empty one
     * @param sequence since when it is known
     * @param conflicts told the lines that say something else than what was known
     * @return what is to be added; empty when nothing is
     */
    Optional<Document> end(String id, Optional<Customer> profile, long sequence, LongConsumer conflicts) {
        duplicates = builder.duplicates();
        History history = fresh(builder.build(conflicts::accept), conflicts);
        Optional<Customer> before = known.flatMap(Document::profile);
        Optional<Customer> wanted = profile.or(
                () -> before.isEmpty() && history.size() > 0 ? Optional.of(Customer.named(id)) : Optional.empty());
        Document layer = Document.empty(id);
        if (wanted.isPresent() && !wanted.equals(before)) {
            layer = layer.withProfile(new ProfileVersion(sequence, wanted.get()));
        }
        if (history.size() > 0) {
            layer = layer.withInteractions(KnownHistory.of(history, sequence));
        }
        return layer.profiles().isEmpty() && history.size() == 0 ? Optional.empty() : Optional.of(layer);
    }

    private History fresh(History history, LongConsumer conflicts) {
        if (known.isEmpty() || history.size() == 0) {
            return history;
        }
        KnownHistory before = known.get().history();
        Map<String, Integer> standing = before.standing();
        int[] fresh = new int[history.size()];
        int count = 0;
        for (int i = 0; i < history.size(); i++) {
            Integer same = standing.get(history.id(i));
            if (same == null) {
                fresh[count++] = i;
            } else if (history.same(i, before.all(), same)) {
                duplicates++;
            } else {
                conflicts.accept(lines.getOrDefault(history.id(i), 0L));
            }
        }
        if (count == fresh.length) {
            return history;
        }
        return count == 0
                ? History.EMPTY
                : History.gather(new History[] {history}, new int[count], java.util.Arrays.copyOf(fresh, count));
    }
}
