package dev.farol.language.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the cells of a column are for. */
enum ColumnKind {
    NAME("N"),
    DESCRIPTION("I"),
    METADATA("@"),
    CONDITION("C"),
    ACTION("A");

    /** Columns of Drools that make one rule depend on others, or on a clock. */
    static final List<String> REFUSED = List.of(
            "PRIORITY",
            "SALIENCE",
            "DURATION",
            "TIMER",
            "CALENDARS",
            "NO-LOOP",
            "LOCK-ON-ACTIVE",
            "AUTO-FOCUS",
            "ACTIVATION-GROUP",
            "AGENDA-GROUP",
            "RULEFLOW-GROUP",
            "DATE-EFFECTIVE",
            "DATE-EXPIRES");

    private static final List<String> REFUSED_SHORT =
            List.of("P", "D", "T", "E", "U", "L", "F", "X", "G", "R", "V", "Z");

    private final String abbreviation;

    ColumnKind(String abbreviation) {
        this.abbreviation = abbreviation;
    }

    static Optional<ColumnKind> of(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equalsIgnoreCase(text) || kind.abbreviation.equalsIgnoreCase(text))
                .findFirst();
    }

    static boolean isRefused(String text) {
        return REFUSED.stream().anyMatch(text::equalsIgnoreCase)
                || REFUSED_SHORT.stream().anyMatch(text::equalsIgnoreCase);
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }

    /** Whether its cells go into a snippet. */
    boolean hasSnippet() {
        return this == METADATA || this == CONDITION || this == ACTION;
    }
}
