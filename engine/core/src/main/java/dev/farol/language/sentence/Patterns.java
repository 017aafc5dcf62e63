package dev.farol.language.sentence;

/** Tells patterns, {@code Customer( ... )}, from bare constraints. */
final class Patterns {

    private static final String FACT = "Customer";

    private Patterns() {}

    /** Whether rule text is a pattern rather than what stands inside one. */
    static boolean isPattern(String text) {
        String stripped = text.strip();
        return stripped.startsWith(FACT)
                && stripped.substring(FACT.length()).stripLeading().startsWith("(");
    }
}
