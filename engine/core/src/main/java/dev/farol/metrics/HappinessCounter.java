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
import java.util.ArrayList;
import java.util.List;

/** Scores customers with the rules of the happiness index at the end of each period. For one thread. */
final class HappinessCounter {

    private final Scorer scorer;
    private final Evaluator evaluator;
    private final long asOf;

    HappinessCounter(Happiness happiness, Names names, MetricsRequest request) {
        this.scorer = new Scorer(happiness.rules(), names);
        this.evaluator = happiness.evaluators().newEvaluator();
        this.asOf = EpochNanos.of(request.asOf());
    }

    void count(List<Account> accounts, List<Ledgers> into, Timescale scale) {
        for (int period = 0; period < scale.size() && scale.start(period) <= asOf; period++) {
            long end = Math.min(scale.end(period) - 1, asOf);
            List<Case> cases = new ArrayList<>(accounts.size());
            for (Account account : accounts) {
                cases.add(new Case(account.customer(), account.history(), Previous.NONE, end));
            }
            List<Assessment> assessments = scorer.score(cases, evaluator);
            for (int i = 0; i < assessments.size(); i++) {
                Ledgers ledgers = into.get(i);
                int number = period;
                assessments.get(i).score().ifPresent(score -> {
                    ledgers.add(number, Quantity.CHI_CUSTOMERS, 1);
                    ledgers.add(number, Quantity.CHI_SUM, score);
                });
            }
        }
    }
}
