package dev.farol.backtest;

import dev.farol.history.EpochNanos;
import dev.farol.history.History;
import dev.farol.history.Names;
import dev.farol.outcome.KnownCustomer;
import dev.farol.outcome.Outcome;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Case;
import dev.farol.subscription.SubscriptionTypes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Looks back from the moment of an outcome, week by week, for the beginning of the warning. Immutable.
 *
 * @param weeks how far
 * @param risk the bands that warn
 */
record LookBack(int weeks, Set<String> risk, int endedType) {

    private static final Duration WEEK = Duration.ofDays(7);

    static LookBack of(int weeks, Set<String> risk, Names names) {
        return new LookBack(weeks, risk, names.find(SubscriptionTypes.ENDED));
    }

    /** What to score: the customer as of each week before that is kept, latest first. */
    List<Case> cases(KnownCustomer customer, Outcome outcome) {
        List<Case> cases = new ArrayList<>(weeks);
        for (int week = 1; week <= weeks; week++) {
            Instant moment = outcome.asOf().minus(WEEK.multipliedBy(week));
            if (!customer.isKept(moment)) {
                break;
            }
            cases.add(customer.asOf(moment));
        }
        return cases;
    }

    /**
     * What was found.
     *
     * @param earlier assessments of the cases, in their order
     */
    Warned warned(KnownCustomer customer, Outcome outcome, Assessment last, List<Assessment> earlier) {
        Optional<Instant> gone = outcome.leftAt().or(() -> ended(customer.history(), outcome));
        if (!risk.contains(last.band())) {
            return new Warned(OptionalInt.empty(), gone.isPresent(), false);
        }
        Instant first = last.asOf();
        int week = 0;
        while (week < earlier.size() && risk.contains(earlier.get(week).band())) {
            first = earlier.get(week).asOf();
            week++;
        }
        Duration notice = Duration.between(first, gone.orElse(outcome.asOf()));
        return new Warned(OptionalInt.of((int) notice.toDays()), gone.isPresent(), week == earlier.size());
    }

    /** When a subscription ended first after the moment of the outcome. */
    private Optional<Instant> ended(History history, Outcome outcome) {
        long asOf = EpochNanos.of(outcome.asOf());
        for (int i = 0; i < history.size(); i++) {
            if (history.at(i) > asOf && history.type(i) == endedType) {
                return Optional.of(EpochNanos.instant(history.at(i)));
            }
        }
        return Optional.empty();
    }
}
