package dev.farol.store.document;

/** Where a task stands. */
public enum TaskState {
    OPEN,
    SNOOZED,
    DONE,
    DISMISSED,
    RESOLVED;

    /** Whether nothing more will be done about it. */
    public boolean closed() {
        return this == DONE || this == DISMISSED || this == RESOLVED;
    }

    /** As HTTP and people write it: {@code open}. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
