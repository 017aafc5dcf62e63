package dev.farol.suggest;

import dev.farol.history.Names;
import dev.farol.outcome.KnownCustomer;
import dev.farol.outcome.Outcome;
import dev.farol.outcome.OutcomeWork;
import dev.farol.rules.Stage;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Case;
import dev.farol.scoring.Evaluator;
import dev.farol.scoring.Evaluators;
import dev.farol.scoring.Scorer;
import dev.farol.scoring.Subject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Scores customers with the rules of today as of the moments of their outcomes, and tells in which bins they are. */
final class TableWork implements OutcomeWork<List<Table.Row>> {

    private final AspectReader reader;
    private final Evaluators evaluators;
    private final List<Look> looks;
    private final double[][] limits;
    private final Table table = new Table();

    TableWork(AspectReader reader, Evaluators evaluators, List<Look> looks) {
        this.reader = reader;
        this.evaluators = evaluators;
        this.looks = looks;
        this.limits = looks.stream()
                .map(look -> look instanceof Look.Numbers numbers ? numbers.limits() : new double[0])
                .toArray(double[][]::new);
    }

    @Override
    public Worker<List<Table.Row>> newWorker(Names names) {
        Scorer scorer = new Scorer(reader.rules(), names);
        Evaluator evaluator = evaluators.newEvaluator();
        return customers -> read(customers, scorer, evaluator);
    }

    @Override
    public void take(List<Table.Row> result) {
        table.add(result);
    }

    /** All rows, in the order of customers and moments. */
    Table table() {
        return table;
    }

    private List<Table.Row> read(List<KnownCustomer> customers, Scorer scorer, Evaluator evaluator) {
        List<Case> cases = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (KnownCustomer customer : customers) {
            for (Outcome outcome : customer.outcomes()) {
                cases.add(customer.asOf(outcome.asOf()));
                outcomes.add(outcome);
            }
        }
        List<byte[]> bins = new ArrayList<>(cases.size());
        List<BitSet> fired = new ArrayList<>(cases.size());
        List<Assessment> assessments = scorer.score(cases, (stage, subjects) -> {
            evaluator.evaluate(stage, subjects);
            if (stage == Stage.HEALTH) {
                subjects.forEach(subject -> {
                    bins.add(bins(subject));
                    fired.add((BitSet) subject.fired().clone());
                });
            }
        });
        List<Table.Row> rows = new ArrayList<>(cases.size());
        for (int i = 0; i < cases.size(); i++) {
            Outcome outcome = outcomes.get(i);
            int score = assessments.get(i).score().orElse(Table.NOT_SCORED);
            rows.add(new Table.Row(outcome.customer(), outcome.left(), score, fired.get(i), bins.get(i)));
        }
        return rows;
    }

    private byte[] bins(Subject subject) {
        byte[] bins = new byte[looks.size()];
        for (int i = 0; i < bins.length; i++) {
            bins[i] = looks.get(i) instanceof Look.Words words
                    ? words.bin(reader.word(subject, i))
                    : Look.Numbers.bin(reader.number(subject, i), limits[i]);
        }
        return bins;
    }
}
