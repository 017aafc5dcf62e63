package dev.farol.service.tasks;

import dev.farol.store.document.TaskState;
import java.time.Instant;
import java.util.Optional;

/** Where somebody wants a task to stand: open, put off, done, or not to be done. */
public sealed interface TaskChange {

    TaskState state();

    /** Why; empty when nothing is said. */
    String note();

    record Open(String note) implements TaskChange {
        @Override
        public TaskState state() {
            return TaskState.OPEN;
        }
    }

    record Snoozed(Instant until, String note) implements TaskChange {
        @Override
        public TaskState state() {
            return TaskState.SNOOZED;
        }
    }

    record Done(String note) implements TaskChange {
        @Override
        public TaskState state() {
            return TaskState.DONE;
        }
    }

    record Dismissed(String note) implements TaskChange {
        @Override
        public TaskState state() {
            return TaskState.DISMISSED;
        }
    }

    /** Until when it is put off; empty where it is not. */
    default Optional<Instant> snoozedUntil() {
        return this instanceof Snoozed snoozed ? Optional.of(snoozed.until()) : Optional.empty();
    }
}
