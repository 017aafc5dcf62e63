package dev.farol.listing;

import dev.farol.store.document.TaskState;
import java.util.Optional;

/**
 * Which tasks are listed: those that all of it holds for.
 *
 * @param owner of the customer
 */
public record TaskFilter(Optional<TaskState> state, Optional<String> playbook, Optional<String> owner) {

    public static final TaskFilter ALL = new TaskFilter(Optional.empty(), Optional.empty(), Optional.empty());

    /** The same for one state. */
    TaskFilter of(TaskState one) {
        return new TaskFilter(Optional.of(one), playbook, owner);
    }

    boolean takes(TaskRow row) {
        return state.filter(wanted -> wanted != row.state()).isEmpty()
                && playbook.filter(wanted -> !wanted.equals(row.playbook())).isEmpty()
                && owner.filter(wanted -> !wanted.equals(row.owner())).isEmpty();
    }
}
