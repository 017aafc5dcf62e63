package dev.farol.nightly;

import dev.farol.customer.Customer;
import dev.farol.history.Names;
import dev.farol.listing.CustomerRow;
import dev.farol.listing.TaskListing;
import dev.farol.listing.TaskRow;
import dev.farol.nightly.ScoredBatch.SealedCustomer;
import dev.farol.ruleset.RuleSet;
import dev.farol.run.Kept;
import dev.farol.run.RunRecord;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Case;
import dev.farol.store.document.Document;
import dev.farol.store.document.DocumentCodec;
import dev.farol.store.document.ScoreEntry;
import dev.farol.store.document.Task;
import dev.farol.subscription.SubscriptionReader;
import dev.farol.subscription.SubscriptionTypes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** Says what a committed run makes of customers: what is kept of them, their scores, their tasks, their rows in lists. Thread safe. */
final class Outcome {

    private final RunRecord run;
    private final Kept kept;
    private final TaskPlanner planner;
    private final SubscriptionReader subscriptions;
    private final IntPredicate state;
    private final Instant listedFrom;

    Outcome(RunRecord run, RuleSet rules, Names names, Kept kept) {
        this.run = run;
        this.kept = kept;
        this.planner = new TaskPlanner(run, rules, kept.horizon());
        this.subscriptions = new SubscriptionReader(names);
        this.state = SubscriptionTypes.state(names);
        this.listedFrom = run.asOf().minus(Duration.ofDays(TaskListing.CLOSED_DAYS));
    }

    /** A customer who is not scored: the company itself, or one without a profile. */
    SealedCustomer unscored(Document document) {
        TaskPlan plan = planner.untouched(document.tasks());
        return sealed(document, plan);
    }

    /** A customer with its assessment; its rows are added. */
    SealedCustomer scored(
            Document document,
            Case given,
            Assessment assessment,
            List<CustomerRow> rows,
            List<TaskRow> tasks,
            Tally tally) {
        TaskPlan plan = planner.plan(document.tasks(), assessment);
        tally.add(plan);
        Document withScore = document.withScore(new ScoreEntry(run.number(), assessment.score(), assessment.band()));
        CustomerRow row = row(given, assessment);
        rows.add(row);
        plan.tasks().stream()
                .filter(this::listed)
                .map(task -> TaskRow.of(task, row.name(), row.owner()))
                .forEach(tasks::add);
        return sealed(withScore, plan);
    }

    private SealedCustomer sealed(Document document, TaskPlan plan) {
        Document next = new Document(
                document.id(),
                false,
                document.profiles(),
                document.history(),
                document.takenBack(),
                document.scores(),
                plan.tasks());
        return new SealedCustomer(document.id(), DocumentCodec.encode(kept.of(next, state)));
    }

    private boolean listed(Task task) {
        return task.closedAt().filter(listedFrom::isAfter).isEmpty();
    }

    private CustomerRow row(Case given, Assessment assessment) {
        Customer customer = subscriptions.standing(given.customer(), given.history(), given.asOf());
        OptionalInt before = given.previous().score();
        OptionalInt change = assessment.score().isPresent() && before.isPresent()
                ? OptionalInt.of(assessment.score().getAsInt() - before.getAsInt())
                : OptionalInt.empty();
        return new CustomerRow(
                customer.id(),
                text(customer, "name"),
                text(customer, "plan"),
                text(customer, "segment"),
                text(customer, "owner"),
                customer.mrr(),
                text(customer, "currency"),
                assessment.score(),
                assessment.band(),
                change);
    }

    private static String text(Customer customer, String field) {
        return customer.texts().getOrDefault(field, "");
    }
}
