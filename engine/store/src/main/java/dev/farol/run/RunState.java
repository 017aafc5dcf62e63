package dev.farol.run;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a run stands. */
public enum RunState {
    RUNNING,
    /** Its scores and tasks are those of the store. */
    COMMITTED,
    /** It scored, and changed nothing: its as-of is not after that of the last committed run. */
    EXPORTED,
    FAILED,
    CANCELLED;

    /** Whether there are assessments of it. */
    public boolean finished() {
        return this == COMMITTED || this == EXPORTED;
    }

    /** As HTTP and people write it: {@code running}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<RunState> of(String label) {
        return Arrays.stream(values())
                .filter(state -> state.label().equals(label))
                .findFirst();
    }
}
