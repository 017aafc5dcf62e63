package dev.farol.store.document;

import dev.farol.lowering.Priority;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A playbook to run for a customer.
 *
 * @param id unique in the store; tells customer and playbook, see {@link TaskId}
 * @param run number of the run that opened it
 * @param due last day on which it is in time
 * @param snoozedUntil set exactly while it is snoozed
 * @param reason why the rule recommended it, in English
 * @param reasonPortuguese the same in Portuguese
 * @param history every change, oldest first; the first one is its opening
 */
public record Task(
        String id,
        String customer,
        String playbook,
        Priority priority,
        TaskState state,
        int run,
        LocalDate due,
        Optional<Instant> snoozedUntil,
        String reason,
        String reasonPortuguese,
        List<TaskEvent> history) {

    public Task {
        history = List.copyOf(history);
    }

    /** When it was closed; empty while it is not. */
    public Optional<Instant> closedAt() {
        return state.closed() ? Optional.of(history.get(history.size() - 1).at()) : Optional.empty();
    }
}
