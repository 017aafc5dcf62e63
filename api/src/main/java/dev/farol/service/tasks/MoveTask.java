package dev.farol.service.tasks;

import dev.farol.store.Command;
import dev.farol.store.Decision;
import dev.farol.store.Pending;
import dev.farol.store.change.Change;
import dev.farol.store.change.Entry;
import dev.farol.store.document.Document;
import dev.farol.store.document.Task;
import dev.farol.store.document.TaskEvent;
import dev.farol.store.document.TaskId;
import dev.farol.store.document.TaskState;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Moves a task to another state, its history kept.
 *
 * @param wanted whether the change is still wanted, going by the tag of the task
 */
record MoveTask(TaskId id, TaskChange change, Predicate<String> wanted, String who, Instant at)
        implements Command<TaskOutcome> {

    @Override
    public Decision<TaskOutcome> decide(Pending pending) throws IOException {
        if (pending.erased(id.customer())) {
            return Decision.nothing(new TaskOutcome.Erased());
        }
        Optional<Document> document = pending.document(id.customer());
        Optional<Task> found = document.flatMap(given -> Tasks.find(given, id));
        if (found.isEmpty()) {
            return Decision.nothing(new TaskOutcome.NotFound());
        }
        Task task = found.get();
        String tag = TaskTag.of(task);
        if (!wanted.test(tag)) {
            return Decision.nothing(new TaskOutcome.PreconditionFailed(tag));
        }
        if (isSo(task)) {
            return Decision.nothing(new TaskOutcome.Found(Tasks.of(document.get(), task)));
        }
        Optional<String> conflict = conflict(task, document.get().tasks());
        if (conflict.isPresent()) {
            return Decision.nothing(new TaskOutcome.Conflicting(conflict.get()));
        }
        Task moved = moved(task);
        Entry entry = new Entry(at, who, List.of(new Change.TaskChanged(moved)));
        return Decision.change(entry, new TaskOutcome.Found(Tasks.of(document.get(), moved)));
    }

    private boolean isSo(Task task) {
        String last = task.history().get(task.history().size() - 1).note();
        return task.state() == change.state()
                && task.snoozedUntil().equals(change.snoozedUntil())
                && (change.note().isEmpty() || change.note().equals(last));
    }

    private Optional<String> conflict(Task task, List<Task> all) {
        if (task.state().closed() && change.state() != TaskState.OPEN && change.state() != task.state()) {
            return Optional.of("the task is closed already (" + task.state().label() + ")\n  Maybe open it first");
        }
        boolean opens = task.state().closed() && !change.state().closed();
        return all.stream()
                .filter(other -> opens && other.playbook().equals(task.playbook()))
                .filter(other -> !other.state().closed())
                .findFirst()
                .map(other -> "the customer has an unfinished task of that playbook already (" + other.id()
                        + ")\n  Maybe change that one");
    }

    private Task moved(Task task) {
        List<TaskEvent> history = new ArrayList<>(task.history());
        history.add(new TaskEvent(at, who, change.state(), change.note()));
        return new Task(
                task.id(),
                task.customer(),
                task.playbook(),
                task.priority(),
                change.state(),
                task.run(),
                task.due(),
                change.snoozedUntil(),
                task.reason(),
                task.reasonPortuguese(),
                history);
    }
}
