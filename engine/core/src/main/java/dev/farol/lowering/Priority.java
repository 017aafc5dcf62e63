package dev.farol.lowering;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How soon a recommendation should be taken up, most pressing first. */
public enum Priority {
    URGENT,
    HIGH,
    NORMAL,
    LOW;

    /** As rules and assessments write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Priority> of(String label) {
        return Arrays.stream(values())
                .filter(priority -> priority.label().equals(label))
                .findFirst();
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(Priority::label).toList();
    }
}
