package dev.farol.language.sentence;

import java.util.Optional;

/** The part of a rule that an entry of a {@code .dsl} file is for. */
enum Scope {
    WHEN("when"),
    THEN("then"),
    ANY("*"),
    KEYWORD("keyword");

    private final String label;

    Scope(String label) {
        this.label = label;
    }

    /** As the first bracket of an entry writes it. */
    static Optional<Scope> of(String bracket) {
        return switch (bracket.strip()) {
            case "when", "condition" -> Optional.of(WHEN);
            case "then", "consequence" -> Optional.of(THEN);
            case "*" -> Optional.of(ANY);
            case "keyword" -> Optional.of(KEYWORD);
            default -> Optional.empty();
        };
    }

    boolean covers(Scope part) {
        return this == part || (this == ANY && part != KEYWORD);
    }

    @Override
    public String toString() {
        return "[" + label + "]";
    }
}
