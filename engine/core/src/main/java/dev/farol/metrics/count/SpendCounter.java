package dev.farol.metrics.count;

import dev.farol.history.History;
import dev.farol.history.Names;
import dev.farol.metrics.period.Timescale;
import dev.farol.metrics.tally.Entries;
import dev.farol.metrics.tally.Quantity;
import java.math.BigDecimal;
import java.util.Set;

/** What the company itself spends to win customers. */
final class SpendCounter implements Counter {

    private final Timescale scale;
    private final Fields fields;
    private final int spend;

    SpendCounter(Timescale scale, Names names) {
        this.scale = scale;
        this.fields = Fields.of(names);
        this.spend = names.code("spend");
    }

    @Override
    public Set<String> types() {
        return Set.of("spend");
    }

    @Override
    public void count(History history, int seen, Entries into) {
        for (int i = 0; i < seen; i++) {
            int period = scale.period(history.at(i));
            if (history.type(i) == spend && period >= 0 && period < scale.size()) {
                BigDecimal value = Fields.value(history, i).orElse(BigDecimal.ZERO);
                into.add(period, quantity(Fields.text(history, i, fields.kind())), value);
            }
        }
    }

    private static Quantity quantity(String kind) {
        return switch (kind) {
            case "sales" -> Quantity.SPEND_SALES;
            case "marketing" -> Quantity.SPEND_MARKETING;
            default -> Quantity.SPEND_OTHER;
        };
    }
}
