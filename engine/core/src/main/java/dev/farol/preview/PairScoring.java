package dev.farol.preview;

import dev.farol.history.Names;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Case;
import dev.farol.scoring.Evaluator;
import dev.farol.scoring.Scorer;
import dev.farol.subscription.SubscriptionReader;
import java.util.List;

/** Scores customers with two rule sets and counts what differs. Thread safe; each {@link Worker} belongs to one thread. */
public final class PairScoring {

    private final RulePair rules;
    private final Scorer before;
    private final Scorer after;
    private final SubscriptionReader subscriptions;
    private final int mostMovers;

    /**
     * Prepares to score.
     *
     * @param names the dictionary of the histories that will be scored
     * @param mostMovers how many customers that change band are told one by one
     */
    public PairScoring(RulePair rules, Names names, int mostMovers) {
        this.rules = rules;
        this.before = new Scorer(rules.before(), names);
        this.after = new Scorer(rules.after(), names);
        this.subscriptions = new SubscriptionReader(names);
        this.mostMovers = mostMovers;
    }

    /** A tally in which nobody is yet. */
    public PreviewTally newTally() {
        return new PreviewTally(rules.before(), rules.after(), mostMovers);
    }

    public Worker newWorker() {
        return new Worker(
                rules.beforeEvaluators().newEvaluator(), rules.afterEvaluators().newEvaluator());
    }

    /** Scores one batch of customers after another. */
    public final class Worker {

        private final Evaluator earlier;
        private final Evaluator later;

        private Worker(Evaluator earlier, Evaluator later) {
            this.earlier = earlier;
            this.later = later;
        }

        /** The tally of these customers alone. */
        public PreviewTally tally(List<Case> cases) {
            PreviewTally tally = newTally();
            List<Assessment> was = before.score(cases, tally.beforeFired().counting(earlier));
            List<Assessment> is = after.score(cases, tally.afterFired().counting(later));
            for (int i = 0; i < cases.size(); i++) {
                Case given = cases.get(i);
                tally.add(
                        subscriptions.standing(given.customer(), given.history(), given.asOf()), was.get(i), is.get(i));
            }
            return tally;
        }
    }
}
