package dev.farol.backtest;

import dev.farol.bulk.AssessmentFormat;
import dev.farol.history.Names;
import dev.farol.metrics.Group;
import dev.farol.outcome.KnownCustomer;
import dev.farol.outcome.Outcome;
import dev.farol.outcome.OutcomeWork;
import dev.farol.rules.Band;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Case;
import dev.farol.scoring.Evaluator;
import dev.farol.scoring.Evaluators;
import dev.farol.scoring.Scorer;
import dev.farol.scoring.Subject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Scores customers as of the moments of their outcomes. What comes out is the same whatever the number of threads. Taken from by one
 * thread; each worker belongs to one.
 */
public final class ScoringWork implements OutcomeWork<ScoringWork.Part> {

    /** Writes assessments as they are made, in the order of customers. */
    public record Written(AssessmentFormat format, OutputStream out) {}

    private final RuleSet rules;
    private final Evaluators evaluators;
    private final BacktestOptions options;
    private final Optional<Written> written;
    private final Set<String> risk;
    private final String best;
    private final Scored all;

    /** @param written where assessments go as well */
    public ScoringWork(RuleSet rules, Evaluators evaluators, BacktestOptions options, Optional<Written> written) {
        this.rules = rules;
        this.evaluators = evaluators;
        this.options = options;
        this.written = written;
        List<Band> bands = rules.scorecard().bands();
        this.risk = bands.stream().filter(Band::risk).map(Band::id).collect(Collectors.toSet());
        this.best = bands.get(bands.size() - 1).id();
        this.all = new Scored(options.mostSurprises());
    }

    /** What came out of some customers. */
    public static final class Part {
        private final Scored scored;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        private Part(int mostSurprises) {
            this.scored = new Scored(mostSurprises);
        }
    }

    @Override
    public Worker<Part> newWorker(Names names) {
        return new Scoring(new Scorer(rules, names), evaluators.newEvaluator(), names);
    }

    @Override
    public void take(Part part) throws IOException {
        all.add(part.scored);
        if (written.isPresent()) {
            part.bytes.writeTo(written.get().out());
        }
    }

    /** All that was taken. */
    public Scored scored() {
        return all;
    }

    private final class Scoring implements Worker<Part> {

        private final Scorer scorer;
        private final Evaluator evaluator;
        private final LookBack lookBack;
        private final List<BitSet> fired = new ArrayList<>();

        Scoring(Scorer scorer, Evaluator evaluator, Names names) {
            this.scorer = scorer;
            this.evaluator = evaluator;
            this.lookBack = LookBack.of(options.lookBackWeeks(), risk, names);
        }

        @Override
        public Part on(List<KnownCustomer> customers) throws IOException {
            List<Case> cases = new ArrayList<>();
            for (KnownCustomer customer : customers) {
                for (Outcome outcome : customer.outcomes()) {
                    cases.add(customer.asOf(outcome.asOf()));
                }
            }
            fired.clear();
            List<Assessment> assessments = scorer.score(cases, this::noting);
            Part part = new Part(options.mostSurprises());
            int row = 0;
            for (KnownCustomer customer : customers) {
                for (Outcome outcome : customer.outcomes()) {
                    add(part.scored, outcome, cases.get(row), assessments.get(row), fired.get(row));
                    row++;
                }
            }
            if (options.lookBackWeeks() > 0) {
                warnings(customers, assessments, part.scored);
            }
            if (written.isPresent()) {
                written.get().format().write(assessments, part.bytes);
            }
            return part;
        }

        private void noting(Stage stage, List<Subject> subjects) {
            evaluator.evaluate(stage, subjects);
            if (stage == Stage.HEALTH) {
                subjects.forEach(subject -> fired.add((BitSet) subject.fired().clone()));
            }
        }

        private void add(Scored scored, Outcome outcome, Case given, Assessment assessment, BitSet rulesFired) {
            String group = Group.of(given.customer(), options.group()).name();
            scored.rows.add(new ScoredOutcome(outcome, assessment.score(), assessment.band(), rulesFired, group));
            if (outcome.left() && assessment.band().equals(best)) {
                scored.missed.add(new Surprise(outcome, assessment));
            } else if (!outcome.left() && risk.contains(assessment.band())) {
                scored.alarms.add(new Surprise(outcome, assessment));
            }
        }

        /** Looks back from the last outcome of each customer that left. */
        private void warnings(List<KnownCustomer> customers, List<Assessment> assessments, Scored scored) {
            List<Case> earlier = new ArrayList<>();
            List<Leaver> leavers = new ArrayList<>();
            int row = 0;
            for (KnownCustomer customer : customers) {
                row += customer.outcomes().size();
                int last = customer.outcomes().size() - 1;
                if (last >= 0 && customer.outcomes().get(last).left()) {
                    Outcome outcome = customer.outcomes().get(last);
                    List<Case> cases = lookBack.cases(customer, outcome);
                    leavers.add(new Leaver(customer, outcome, assessments.get(row - 1), earlier.size(), cases.size()));
                    earlier.addAll(cases);
                }
            }
            List<Assessment> before = scorer.score(earlier, evaluator);
            for (Leaver leaver : leavers) {
                List<Assessment> own = before.subList(leaver.from(), leaver.from() + leaver.weeks());
                scored.warned.add(lookBack.warned(leaver.customer(), leaver.outcome(), leaver.last(), own));
            }
        }
    }

    /** A customer that left, and which of the earlier scores are its own. */
    private record Leaver(KnownCustomer customer, Outcome outcome, Assessment last, int from, int weeks) {}
}
