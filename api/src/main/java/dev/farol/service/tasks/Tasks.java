package dev.farol.service.tasks;

import dev.farol.customer.Customer;
import dev.farol.listing.Cursor;
import dev.farol.listing.Listings;
import dev.farol.listing.TaskFilter;
import dev.farol.listing.TaskListing;
import dev.farol.listing.TaskRow;
import dev.farol.rulebook.RuleVersions;
import dev.farol.rules.RuleFiles;
import dev.farol.service.Page;
import dev.farol.service.access.Act;
import dev.farol.service.access.Audited;
import dev.farol.store.Store;
import dev.farol.store.document.Document;
import dev.farol.store.document.Task;
import dev.farol.store.document.TaskId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Tasks: listed, looked at, moved along. Only runs make and resolve them. Thread safe. */
public final class Tasks {

    private final Store store;
    private final Listings listings;

    public Tasks(Store store, Listings listings) {
        this.store = store;
        this.listings = listings;
    }

    /**
     * Tasks as they are now: open, snoozed, done, dismissed, resolved; of each state, those with the earliest last day first.
     *
     * @param position where an earlier page ended
     */
    public Page<TaskRow> list(TaskFilter filter, int limit, Optional<byte[]> position) throws IOException {
        Optional<Cursor> after = position.flatMap(bytes -> Cursor.parse(new String(bytes, StandardCharsets.UTF_8)))
                .filter(cursor -> TaskListing.fits(cursor, filter));
        var page = listings.tasks(filter, after, Math.min(limit, dev.farol.listing.Page.MOST));
        return new Page<>(page.items(), page.next().map(next -> next.text().getBytes(StandardCharsets.UTF_8)));
    }

    /** The playbooks that listed tasks are of; those of rules that score no more may be among them. */
    public List<String> playbooks() throws IOException {
        return Stream.concat(
                        listings.tasks().playbooks().stream(),
                        StreamSupport.stream(store.changedTasks().spliterator(), false)
                                .map(Task::playbook))
                .distinct()
                .toList();
    }

    /** Whether rules that were published once had a playbook. Reads all of them. */
    public boolean everHad(String playbook) throws IOException {
        for (String version : RuleVersions.all(store.records())) {
            Optional<RuleFiles> files = RuleVersions.files(store.records(), version);
            if (files.flatMap(given -> given.find("playbooks/" + playbook + ".md"))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** One task with its history. */
    public TaskOutcome get(String id) throws IOException {
        Optional<TaskId> named = TaskId.parse(id);
        if (named.isEmpty()) {
            return new TaskOutcome.NotFound();
        }
        String customer = named.get().customer();
        Optional<Document> document = store.document(customer);
        if (document.isEmpty() && store.erased(customer)) {
            return new TaskOutcome.Erased();
        }
        return document.flatMap(given -> find(given, named.get()).map(task -> of(given, task)))
                .<TaskOutcome>map(TaskOutcome.Found::new)
                .orElseGet(TaskOutcome.NotFound::new);
    }

    /**
     * Moves a task to another state.
     *
     * @param wanted whether the change is still wanted, going by the tag of the task; asked in the thread that writes
     */
    public CompletableFuture<TaskOutcome> move(
            String id, TaskChange change, Predicate<String> wanted, String who, Instant at) {
        Optional<TaskId> named = TaskId.parse(id);
        if (named.isEmpty()) {
            return CompletableFuture.completedFuture(new TaskOutcome.NotFound());
        }
        String detail = named.get().playbook() + " of run " + named.get().run() + " is "
                + change.state().label();
        return store.submit(new Audited<>(
                new MoveTask(named.get(), change, wanted, who, at),
                outcome -> new Act("change-task", Act.Kind.CUSTOMER, named.get().customer(), detail)));
    }

    static Optional<Task> find(Document document, TaskId id) {
        String text = id.text();
        return document.tasks().stream().filter(task -> task.id().equals(text)).findFirst();
    }

    static CustomerTask of(Document document, Task task) {
        Map<String, String> texts = document.profile().map(Customer::texts).orElse(Map.of());
        return new CustomerTask(task, Optional.ofNullable(texts.get("name")), Optional.ofNullable(texts.get("owner")));
    }
}
