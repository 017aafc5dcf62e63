package dev.farol.nightly;

import dev.farol.store.document.Task;
import java.util.List;

/**
 * The tasks of a customer after a run.
 *
 * @param tasks those that are kept, in the order of documents
 * @param opened how many are new
 * @param resolved how many the run resolved
 */
record TaskPlan(List<Task> tasks, int opened, int resolved) {

    TaskPlan {
        tasks = List.copyOf(tasks);
    }

    /** How many are neither done, dismissed nor resolved. */
    long unfinished() {
        return tasks.stream().filter(task -> !task.state().closed()).count();
    }
}
