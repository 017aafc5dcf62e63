package dev.farol.metrics.count;

import dev.farol.history.History;
import dev.farol.history.Names;
import dev.farol.metrics.period.Timescale;
import dev.farol.metrics.tally.ByLength;
import dev.farol.metrics.tally.Entries;
import dev.farol.metrics.tally.Level;
import dev.farol.metrics.tally.Quantity;
import dev.farol.subscription.Step;
import dev.farol.subscription.SubscriptionReader;
import dev.farol.subscription.SubscriptionTypes;
import dev.farol.subscription.Timeline;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Who came, who left, and what they bring: the two ends of each period compared, customer by customer. */
final class SubscriptionCounter implements Counter {

    private final Timescale scale;
    private final SubscriptionReader reader;
    private final long asOf;
    private final int earlyDays;

    SubscriptionCounter(Timescale scale, Names names, long asOf, CountTerms terms) {
        this.scale = scale;
        this.reader = new SubscriptionReader(names);
        this.asOf = asOf;
        this.earlyDays = terms.earlyDays();
    }

    @Override
    public Set<String> types() {
        return SubscriptionTypes.STATE;
    }

    @Override
    public void count(History history, int seen, Entries into) {
        Timeline timeline = reader.read(history, asOf);
        if (timeline.steps().isEmpty()) {
            return;
        }
        levels(timeline.steps(), into);
        movements(timeline.steps(), into);
        acquired(timeline, into);
        stays(timeline, into);
    }

    private void levels(List<Step> steps, Entries into) {
        BigDecimal mrr = BigDecimal.ZERO;
        boolean active = false;
        for (Step step : steps) {
            int mark = scale.markFrom(step.at());
            if (mark == scale.marks()) {
                return;
            }
            if (step.mrr().compareTo(mrr) != 0) {
                into.rise(mark, Level.MRR, step.mrr().subtract(mrr));
                rise(mark, Level.PAYING, mrr.signum() > 0, step.mrr().signum() > 0, into);
            }
            rise(mark, Level.ACTIVE, active, step.isActive(), into);
            mrr = step.mrr();
            active = step.isActive();
        }
    }

    private static void rise(int mark, Level level, boolean before, boolean after, Entries into) {
        if (before != after) {
            into.rise(mark, level, after ? BigDecimal.ONE : BigDecimal.ONE.negate());
        }
    }

    private void movements(List<Step> steps, Entries into) {
        int i = 0;
        while (i < steps.size()) {
            int period = scale.closing(steps.get(i).at());
            int last = i;
            while (last + 1 < steps.size() && scale.closing(steps.get(last + 1).at()) == period) {
                last++;
            }
            if (period >= 0 && period < scale.size()) {
                customers(steps, i - 1, steps.get(last), period, into);
                revenue(steps, i - 1, steps.get(last), period, into);
            }
            i = last + 1;
        }
    }

    /** @param before number of the step that stood at the start; -1 for none */
    private static void customers(List<Step> steps, int before, Step end, int period, Entries into) {
        boolean was = before >= 0 && steps.get(before).isActive();
        if (was && !end.isActive()) {
            into.add(period, lost(end), 1);
        } else if (!was && end.isActive()) {
            into.add(period, before < 0 ? Quantity.JOINED : Quantity.RETURNED, 1);
        }
    }

    private static Quantity lost(Step end) {
        return switch (end.loss().orElseThrow()) {
            case VOLUNTARY -> Quantity.LOST_VOLUNTARY;
            case INVOLUNTARY -> Quantity.LOST_INVOLUNTARY;
            case UNKNOWN -> Quantity.LOST_UNKNOWN;
        };
    }

    private static void revenue(List<Step> steps, int before, Step end, int period, Entries into) {
        BigDecimal was = before < 0 ? BigDecimal.ZERO : steps.get(before).mrr();
        BigDecimal is = end.mrr();
        int change = is.compareTo(was);
        if (change == 0) {
            return;
        }
        if (was.signum() == 0) {
            into.add(period, paidBefore(steps, before) ? Quantity.REACTIVATION_MRR : Quantity.NEW_MRR, is);
        } else if (is.signum() == 0) {
            into.add(period, Quantity.CHURNED_MRR, was);
        } else if (change > 0) {
            into.add(period, Quantity.EXPANSION_MRR, is.subtract(was));
        } else {
            into.add(period, Quantity.CONTRACTION_MRR, was.subtract(is));
        }
    }

    private static boolean paidBefore(List<Step> steps, int last) {
        for (int i = 0; i <= last; i++) {
            if (steps.get(i).mrr().signum() > 0) {
                return true;
            }
        }
        return false;
    }

    private void acquired(Timeline timeline, Entries into) {
        long came = timeline.steps().get(0).at();
        int period = scale.period(came);
        if (period < 0 || period >= scale.size()) {
            return;
        }
        into.add(period, Quantity.ACQUIRED, 1);
        long watched = Horizon.after(came, earlyDays);
        if (watched <= asOf) {
            into.add(period, Quantity.ACQUIRED_WATCHED, 1);
            if (!timeline.isActiveAt(watched)) {
                into.add(period, Quantity.ACQUIRED_LEFT_EARLY, 1);
            }
        }
        int number = 0;
        for (int later = period; later < scale.size() && scale.end(later) <= asOf; later++) {
            number = numberAt(timeline.steps(), number, scale.end(later));
            Step step = timeline.steps().get(number);
            if (step.isActive()) {
                into.count(period, ByLength.COHORT_STAYS, later - period);
                into.add(period, ByLength.COHORT_MRR, later - period, step.mrr());
            }
        }
    }

    private void stays(Timeline timeline, Entries into) {
        List<Step> steps = timeline.steps();
        long came = steps.get(0).at();
        int number = 0;
        for (int period = 0; period < scale.size(); period++) {
            long end = Math.min(scale.end(period), asOf);
            if (came >= end) {
                continue;
            }
            number = numberAt(steps, number, end);
            if (steps.get(number).isActive()) {
                into.count(period, ByLength.STAYS_SINCE_DAYS, (end - came) / Horizon.DAY);
            } else {
                into.count(
                        period,
                        ByLength.LEFT_AFTER_DAYS,
                        (steps.get(leftAt(steps, number)).at() - came) / Horizon.DAY);
            }
        }
    }

    /** The number of the step that an instant belongs to, from one on that is not later. */
    private static int numberAt(List<Step> steps, int from, long instant) {
        int number = from;
        while (number + 1 < steps.size() && steps.get(number + 1).at() <= instant) {
            number++;
        }
        return number;
    }

    /** The first of the steps up to one, all of which have no open subscription. */
    private static int leftAt(List<Step> steps, int last) {
        int number = last;
        while (number > 0 && !steps.get(number - 1).isActive()) {
            number--;
        }
        return number;
    }
}
