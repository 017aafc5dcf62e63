package dev.farol.metrics;

import dev.farol.history.EpochNanos;
import dev.farol.history.Names;
import dev.farol.metrics.count.Account;
import dev.farol.metrics.period.Timescale;
import dev.farol.metrics.tally.Ledgers;
import dev.farol.metrics.tally.Quantity;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Case;
import dev.farol.scoring.Evaluator;
import dev.farol.scoring.Previous;
import dev.farol.scoring.Scorer;
import dev.farol.subscription.SubscriptionReader;
import dev.farol.subscription.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Scores customers that have not left with the rules of the happiness index, at the end of each period. For one thread. */
final class HappinessCounter {

    private final Scorer scorer;
    private final Evaluator evaluator;
    private final SubscriptionReader subscriptions;
    private final long asOf;

    HappinessCounter(Happiness happiness, Names names, MetricsRequest request) {
        this.scorer = new Scorer(happiness.rules(), names);
        this.evaluator = happiness.evaluators().newEvaluator();
        this.subscriptions = new SubscriptionReader(names);
        this.asOf = EpochNanos.of(request.asOf());
    }

    void count(List<Account> accounts, List<Ledgers> into, Timescale scale) {
        List<Timeline> timelines = accounts.stream()
                .map(account -> subscriptions.read(account.history(), asOf))
                .toList();
        for (int period = 0; period < scale.size() && scale.start(period) <= asOf; period++) {
            long end = Math.min(scale.end(period) - 1, asOf);
            List<Case> cases = new ArrayList<>(accounts.size());
            List<Ledgers> ledgers = new ArrayList<>(accounts.size());
            for (int i = 0; i < accounts.size(); i++) {
                if (!hasLeft(timelines.get(i), end)) {
                    Account account = accounts.get(i);
                    cases.add(new Case(account.customer(), account.history(), Previous.NONE, end));
                    ledgers.add(into.get(i));
                }
            }
            enter(scorer.score(cases, evaluator), period, ledgers);
        }
    }

    private static boolean hasLeft(Timeline timeline, long at) {
        return timeline.at(at).filter(step -> !step.isActive()).isPresent();
    }

    private static void enter(List<Assessment> assessments, int period, List<Ledgers> into) {
        for (int i = 0; i < assessments.size(); i++) {
            OptionalInt score = assessments.get(i).score();
            if (score.isPresent()) {
                into.get(i).add(period, Quantity.CHI_CUSTOMERS, 1);
                into.get(i).add(period, Quantity.CHI_SUM, score.getAsInt());
            }
        }
    }
}
