package dev.farol.nightly;

import dev.farol.customer.Customer;
import dev.farol.customer.Interaction;
import dev.farol.history.HistoryBuilder;
import dev.farol.history.Row;
import dev.farol.override.ScoreOverride;
import dev.farol.override.history.OverrideHistory;
import dev.farol.override.history.OverrideRecords;
import dev.farol.run.Runs;
import dev.farol.store.Decision;
import dev.farol.store.Store;
import dev.farol.store.change.Change;
import dev.farol.store.change.Entry;
import dev.farol.store.document.Document;
import dev.farol.store.document.Task;
import dev.farol.store.document.TaskEvent;
import dev.farol.store.document.TaskState;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Changes a store as ingest and people do. */
final class Base {

    private final Store store;
    private final Clock clock;

    Base(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void profile(Customer customer) {
        store.submit(pending -> pending.erased(customer.id())
                        ? Decision.nothing(false)
                        : change(new Change.ProfileSet(customer)))
                .join();
    }

    /** Adds those that are not known yet. */
    void interactions(String customer, List<Interaction> interactions) {
        store.submit(pending -> {
                    Optional<Document> known = pending.document(customer);
                    HistoryBuilder builder = new HistoryBuilder();
                    int fresh = 0;
                    for (Interaction interaction : interactions) {
                        boolean there = known.filter(
                                        document -> document.history().find(interaction.id()) >= 0)
                                .isPresent();
                        if (!there) {
                            Row row = new Row().of(interaction, store.names());
                            builder.add(row.bytes(), 0, row.length(), 0);
                            fresh++;
                        }
                    }
                    if (fresh == 0 || pending.erased(customer)) {
                        return Decision.nothing(false);
                    }
                    List<Change> changes = new ArrayList<>();
                    if (known.isEmpty()) {
                        changes.add(new Change.ProfileSet(Customer.named(customer)));
                    }
                    changes.add(new Change.InteractionsAdded(customer, builder.build(line -> {})));
                    return change(changes.toArray(new Change[0]));
                })
                .join();
    }

    void takeBack(String customer, String interaction) {
        store.submit(pending -> change(new Change.InteractionTakenBack(customer, interaction)))
                .join();
    }

    void erase(String customer) {
        store.submit(pending -> change(new Change.CustomerErased(customer))).join();
    }

    void override(String customer, ScoreOverride override) throws IOException {
        Optional<Instant> horizon = Runs.of(store.records()).horizon();
        overrides(
                customer,
                (history, sequence) -> horizon.map(history::from)
                        .orElse(history)
                        .with(override, sequence, clock.instant(), override.author()));
    }

    void takeBackOverride(String customer) {
        overrides(customer, (history, sequence) -> history.removed(sequence, clock.instant(), "bia"));
    }

    private void overrides(String customer, BiFunction<OverrideHistory, Long, OverrideHistory> step) {
        store.submit(pending -> {
                    if (pending.document(customer).isEmpty()) {
                        return Decision.nothing(false);
                    }
                    OverrideHistory history = OverrideRecords.of(customer, pending.records());
                    return change(OverrideRecords.put(customer, step.apply(history, pending.next())));
                })
                .join();
    }

    /** Sets the state of a task, if it is still unfinished. */
    void task(String customer, String id, TaskState state, Optional<Instant> until) {
        store.submit(pending -> {
                    Optional<Task> task = pending.document(customer)
                            .flatMap(document -> document.tasks().stream()
                                    .filter(known -> known.id().equals(id)
                                            && !known.state().closed())
                                    .findFirst());
                    return task.map(known -> change(new Change.TaskChanged(changed(known, state, until))))
                            .orElseGet(() -> Decision.nothing(false));
                })
                .join();
    }

    private Task changed(Task task, TaskState state, Optional<Instant> until) {
        List<TaskEvent> history = new ArrayList<>(task.history());
        history.add(new TaskEvent(clock.instant(), "ana", state, ""));
        return new Task(
                task.id(),
                task.customer(),
                task.playbook(),
                task.priority(),
                state,
                task.run(),
                task.due(),
                until,
                task.reason(),
                task.reasonPortuguese(),
                history);
    }

    private Decision<Boolean> change(Change... changes) {
        return Decision.change(new Entry(clock.instant(), "test", List.of(changes)), true);
    }
}
