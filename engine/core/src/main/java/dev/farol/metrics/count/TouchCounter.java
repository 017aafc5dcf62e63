package dev.farol.metrics.count;

import dev.farol.customer.Moment;
import dev.farol.history.EpochNanos;
import dev.farol.history.History;
import dev.farol.history.Names;
import dev.farol.metrics.period.Timescale;
import dev.farol.metrics.tally.Entries;
import dev.farol.metrics.tally.Quantity;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Conversations (meetings that were held are some), and how account managers read their accounts. */
final class TouchCounter implements Counter {

    private final Timescale scale;
    private final Fields fields;
    private final int conversation;
    private final int held;
    private final int pulse;
    private final long asOf;

    TouchCounter(Timescale scale, Names names, long asOf) {
        this.scale = scale;
        this.fields = Fields.of(names);
        this.conversation = names.code("conversation");
        this.held = names.code("meeting_held");
        this.pulse = names.code("pulse");
        this.asOf = asOf;
    }

    @Override
    public Set<String> types() {
        return Set.of("conversation", "meeting_held", "pulse");
    }

    @Override
    public void count(History history, int seen, Entries into) {
        int from = 0;
        for (int i = 0; i < seen; i++) {
            int type = history.type(i);
            if (type == conversation || type == held) {
                conversation(history, i, into);
            } else if (type == pulse) {
                from = pulse(history, i, next(history, i, seen), from, into);
            }
        }
    }

    private void conversation(History history, int i, Entries into) {
        int period = scale.period(history.at(i));
        if (period >= 0 && period < scale.size()) {
            into.add(period, Quantity.CONVERSATIONS, 1);
            if (Fields.is(history, i, fields.meaningful())) {
                into.add(period, Quantity.CONVERSATIONS_MEANINGFUL, 1);
            }
        }
    }

    /** When the reading is replaced by the next one. */
    private long next(History history, int i, int seen) {
        for (int j = i + 1; j < seen; j++) {
            if (history.type(j) == pulse) {
                return history.at(j);
            }
        }
        return Long.MAX_VALUE;
    }

    /** Enters a reading at the end of all periods in which it is the last one and still holds; gives the first that is left. */
    private int pulse(History history, int i, long replaced, int from, Entries into) {
        Optional<BigDecimal> value = Fields.value(history, i);
        long until = until(history, i);
        int period = from;
        while (period < scale.size() && end(period) <= history.at(i)) {
            period++;
        }
        while (period < scale.size() && end(period) <= replaced) {
            if (value.isPresent() && end(period) <= until) {
                into.add(period, Quantity.PULSES, 1);
                into.add(period, Quantity.PULSE_SUM, value.get());
            }
            period++;
        }
        return period;
    }

    private long end(int period) {
        // The last reading of a period that goes on is the one that stands now.
        return Math.min(scale.end(period), asOf == Long.MAX_VALUE ? asOf : asOf + 1);
    }

    private long until(History history, int i) {
        return Moment.parse(Fields.text(history, i, fields.until())).stream()
                .map(moment -> moment.end(scale.zone()))
                .filter(EpochNanos::reaches)
                .mapToLong(end -> EpochNanos.of(end) + 1)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }
}
