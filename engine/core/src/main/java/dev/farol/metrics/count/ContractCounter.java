package dev.farol.metrics.count;

import dev.farol.history.History;
import dev.farol.history.Names;
import dev.farol.metrics.period.Timescale;
import dev.farol.metrics.tally.Entries;
import dev.farol.metrics.tally.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Contracts that are due, and which of them were renewed: at most half a year before, and {@value Horizon#RENEWAL} days after. Each
 * renewal is one of one due date. Their value is what was due.
 */
final class ContractCounter implements Counter {

    private final Timescale scale;
    private final Fields fields;
    private final int due;
    private final int renewed;

    ContractCounter(Timescale scale, Names names) {
        this.scale = scale;
        this.fields = Fields.of(names);
        this.due = names.code("contract_due");
        this.renewed = names.code("contract_renewed");
    }

    @Override
    public Set<String> types() {
        return Set.of("contract_due");
    }

    @Override
    public void count(History history, int seen, Entries into) {
        Map<String, List<Long>> renewals = new HashMap<>();
        List<Integer> dues = new ArrayList<>();
        for (int i = 0; i < seen; i++) {
            if (history.type(i) == due) {
                dues.add(i);
            } else if (history.type(i) == renewed) {
                renewals.computeIfAbsent(Fields.text(history, i, fields.contract()), unknown -> new ArrayList<>())
                        .add(history.at(i));
            }
        }
        for (int i : dues) {
            boolean done =
                    take(renewals.getOrDefault(Fields.text(history, i, fields.contract()), List.of()), history.at(i));
            int period = scale.period(history.at(i));
            if (period >= 0 && period < scale.size()) {
                enter(period, Fields.value(history, i).orElse(BigDecimal.ZERO), done, into);
            }
        }
    }

    private static void enter(int period, BigDecimal value, boolean done, Entries into) {
        into.add(period, Quantity.CONTRACTS_DUE, 1);
        into.add(period, Quantity.CONTRACTS_DUE_VALUE, value);
        if (done) {
            into.add(period, Quantity.CONTRACTS_RENEWED, 1);
            into.add(period, Quantity.CONTRACTS_RENEWED_VALUE, value);
        }
    }

    /** Takes the first renewal that fits a due date, if there is one. */
    private static boolean take(List<Long> renewals, long at) {
        for (int i = 0; i < renewals.size(); i++) {
            long when = renewals.get(i);
            if (when <= Horizon.after(at, Horizon.RENEWAL) && at <= Horizon.after(when, Horizon.EARLY_RENEWAL)) {
                renewals.remove(i);
                return true;
            }
        }
        return false;
    }
}
