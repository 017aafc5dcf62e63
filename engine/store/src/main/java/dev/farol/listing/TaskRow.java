package dev.farol.listing;

import dev.farol.lowering.Priority;
import dev.farol.store.document.Task;
import dev.farol.store.document.TaskState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A task as lists show it.
 *
 * @param customerName empty when none is given
 * @param owner of the customer; empty when none is given
 * @param snoozedUntil set exactly while it is snoozed
 * @param closedAt set exactly when it is closed
 */
public record TaskRow(
        String id,
        String customer,
        String customerName,
        String owner,
        String playbook,
        Priority priority,
        TaskState state,
        int run,
        LocalDate due,
        Optional<Instant> snoozedUntil,
        Optional<Instant> closedAt,
        String reason,
        String reasonPortuguese) {

    /** A task, with what is known of its customer. */
    public static TaskRow of(Task task, String customerName, String owner) {
        return new TaskRow(
                task.id(),
                task.customer(),
                customerName,
                owner,
                task.playbook(),
                task.priority(),
                task.state(),
                task.run(),
                task.due(),
                task.snoozedUntil(),
                task.closedAt(),
                task.reason(),
                task.reasonPortuguese());
    }
}
