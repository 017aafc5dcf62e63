package dev.farol.suggest;

import dev.farol.customer.Customer;
import dev.farol.history.Names;
import dev.farol.outcome.KnownCustomer;
import dev.farol.outcome.Outcome;
import dev.farol.outcome.OutcomeWork;
import dev.farol.rules.Stage;
import dev.farol.scoring.Case;
import dev.farol.scoring.Scorer;
import dev.farol.scoring.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads all numbers of some customers, to learn where they may be cut. Not told who left. */
final class SampleWork implements OutcomeWork<List<SampleWork.Row>> {

    private final AspectReader reader;
    private final int aspects;
    private final List<Row> rows = new ArrayList<>();

    SampleWork(AspectReader reader, int aspects) {
        this.reader = reader;
        this.aspects = aspects;
    }

    /** A customer at a moment. */
    @SuppressWarnings("ArrayRecordComponent")
    record Row(Customer customer, double[] numbers) {}

    @Override
    public Worker<List<Row>> newWorker(Names names) {
        Scorer scorer = new Scorer(reader.rules(), names);
        return customers -> read(customers, scorer);
    }

    @Override
    public void take(List<Row> result) {
        rows.addAll(result);
    }

    /** All that was read, in the order of customers and moments. */
    List<Row> rows() {
        return Collections.unmodifiableList(rows);
    }

    private List<Row> read(List<KnownCustomer> customers, Scorer scorer) {
        List<Case> cases = new ArrayList<>();
        for (KnownCustomer customer : customers) {
            for (Outcome outcome : customer.outcomes()) {
                cases.add(customer.asOf(outcome.asOf()));
            }
        }
        List<Row> read = new ArrayList<>(cases.size());
        scorer.score(cases, (stage, subjects) -> {
            if (stage == Stage.HEALTH) {
                for (int i = 0; i < cases.size(); i++) {
                    read.add(new Row(cases.get(i).customer(), numbers(subjects.get(i))));
                }
            }
        });
        return read;
    }

    private double[] numbers(Subject subject) {
        double[] numbers = new double[aspects];
        for (int i = 0; i < aspects; i++) {
            numbers[i] = reader.number(subject, i);
        }
        return numbers;
    }
}
