package dev.farol.language;

import java.util.Optional;

/** How two values compare. None holds when either is absent. */
public enum Comparator {
    EQUAL("=="),
    DIFFERENT("!="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    private final String symbol;

    Comparator(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    static Optional<Comparator> of(String symbol) {
        for (Comparator comparator : values()) {
            if (comparator.symbol.equals(symbol)) {
                return Optional.of(comparator);
            }
        }
        return Optional.empty();
    }

    /** What holds, for present values, exactly when this does not. */
    public Comparator negated() {
        return switch (this) {
            case EQUAL -> DIFFERENT;
            case DIFFERENT -> EQUAL;
            case LESS -> AT_LEAST;
            case AT_MOST -> MORE;
            case MORE -> AT_MOST;
            case AT_LEAST -> LESS;
        };
    }

    /** Whether it puts values in an order rather than telling them apart. */
    public boolean isOrder() {
        return this != EQUAL && this != DIFFERENT;
    }
}
