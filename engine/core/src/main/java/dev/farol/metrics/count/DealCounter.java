package dev.farol.metrics.count;

import dev.farol.history.History;
import dev.farol.history.Names;
import dev.farol.metrics.period.Timescale;
import dev.farol.metrics.tally.ByName;
import dev.farol.metrics.tally.Entries;
import dev.farol.metrics.tally.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Deals: the stages that they enter, and what becomes of them within {@value Horizon#DEAL} days. A deal that enters another stage, or
 * is won, has moved on; one of which nothing was heard is open and in no share.
 */
final class DealCounter implements Counter {

    /** Reason of a lost deal that gives none. */
    static final String UNKNOWN = "unknown";

    private final Timescale scale;
    private final Fields fields;
    private final int stage;
    private final int won;
    private final int lost;

    DealCounter(Timescale scale, Names names) {
        this.scale = scale;
        this.fields = Fields.of(names);
        this.stage = names.code("deal_stage");
        this.won = names.code("deal_won");
        this.lost = names.code("deal_lost");
    }

    @Override
    public Set<String> types() {
        return Set.of("deal_stage", "deal_won", "deal_lost");
    }

    @Override
    public void count(History history, int seen, Entries into) {
        Map<String, List<Integer>> deals = new LinkedHashMap<>();
        Set<String> ended = new HashSet<>();
        for (int i = 0; i < seen; i++) {
            int type = history.type(i);
            if (type == stage || type == won || type == lost) {
                String deal = Fields.text(history, i, fields.deal());
                deals.computeIfAbsent(deal, unknown -> new ArrayList<>()).add(i);
                // Told twice, it is won or lost once.
                if (type != stage && (deal.isEmpty() || ended.add(type + " " + deal))) {
                    ended(history, i, into);
                }
            }
        }
        // Without its name, nobody knows what became of a deal.
        deals.remove("");
        deals.values().forEach(deal -> stages(history, deal, into));
    }

    private void ended(History history, int i, Entries into) {
        int period = scale.period(history.at(i));
        if (period < 0 || period == scale.size()) {
            return;
        }
        BigDecimal value = Fields.value(history, i).orElse(BigDecimal.ZERO);
        boolean success = history.type(i) == won;
        into.add(period, success ? Quantity.DEALS_WON : Quantity.DEALS_LOST, 1);
        into.add(period, success ? Quantity.DEALS_WON_VALUE : Quantity.DEALS_LOST_VALUE, value);
        if (!success) {
            String reason = Fields.text(history, i, fields.reason());
            into.count(period, ByName.LOST_DEALS, reason.isEmpty() ? UNKNOWN : reason, 0, 1, history.at(i));
        }
    }

    private void stages(History history, List<Integer> deal, Entries into) {
        Set<String> met = new HashSet<>();
        int place = 0;
        for (int k = 0; k < deal.size(); k++) {
            int i = deal.get(k);
            if (history.type(i) != stage) {
                continue;
            }
            String name = Fields.text(history, i, fields.stage());
            if (!name.isEmpty() && met.add(name)) {
                entered(history, deal.subList(k, deal.size()), name, place++, Set.copyOf(met), into);
            }
        }
    }

    /** @param met the stages that the deal has been in, this one among them: going back to one is not moving on */
    private void entered(History history, List<Integer> deal, String name, int place, Set<String> met, Entries into) {
        long at = history.at(deal.get(0));
        int period = scale.period(at);
        if (period < 0 || period == scale.size()) {
            return;
        }
        into.add(period, Quantity.STAGES_ENTERED, 1);
        into.count(period, ByName.STAGE, name, 0, 1, at);
        into.count(period, ByName.STAGE, name, 3, place, at);
        into.count(period, ByName.STAGE, name, 4, 1, at);
        long end = Horizon.after(at, Horizon.DEAL);
        for (int next : deal.subList(1, deal.size())) {
            if (history.at(next) > end) {
                return;
            }
            if (history.type(next) == lost) {
                into.add(period, Quantity.STAGES_LEFT_LOST, 1);
                into.count(period, ByName.STAGE, name, 2, 1, at);
                return;
            }
            String stageOfNext = Fields.text(history, next, fields.stage());
            if (history.type(next) == won || (!stageOfNext.isEmpty() && !met.contains(stageOfNext))) {
                into.add(period, Quantity.STAGES_LEFT_FORWARD, 1);
                into.count(period, ByName.STAGE, name, 1, 1, at);
                return;
            }
        }
    }
}
