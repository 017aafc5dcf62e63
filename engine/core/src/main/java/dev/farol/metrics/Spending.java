package dev.farol.metrics;

import dev.farol.customer.Interaction;
import dev.farol.file.interactions.InteractionsRead;
import dev.farol.history.Conflicts;
import dev.farol.history.History;
import dev.farol.history.HistoryBuilder;
import dev.farol.history.Names;
import dev.farol.history.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the company spent at some time, beside what is stored of it.
 *
 * @param kind {@code sales}, {@code marketing} or any other word
 * @param value in the installation's currency
 */
public record Spending(Instant at, String kind, BigDecimal value) {

    /** As interactions of the company itself; each is one of its own, be they ever so alike. */
    static History history(List<Spending> all, Names names) {
        HistoryBuilder builder = new HistoryBuilder();
        for (int i = 0; i < all.size(); i++) {
            Spending spending = all.get(i);
            Interaction interaction = new Interaction(
                    "spending-" + i,
                    InteractionsRead.COMPANY,
                    "spend",
                    spending.at(),
                    Optional.of(spending.value()),
                    Map.of("kind", spending.kind()));
            Row row = new Row().of(interaction, names);
            builder.add(row.bytes(), 0, row.length(), i);
        }
        return builder.build(Conflicts.IGNORED);
    }
}
