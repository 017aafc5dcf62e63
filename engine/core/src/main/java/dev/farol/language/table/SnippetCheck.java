package dev.farol.language.table;

import dev.farol.language.table.ValueCheck.Problem;
import java.util.Optional;

/** What is wrong with the slots of a snippet. */
final class SnippetCheck {

    private SnippetCheck() {}

    static Optional<Problem> problem(Snippet snippet, String text) {
        if (text.startsWith("forall(") || text.contains(" forall(")) {
            return problem("Tables have no forall (" + text + ")", "Maybe a column of its own for each part.");
        }
        long used = snippet.parts().stream()
                .filter(Snippet.Slot.class::isInstance)
                .map(part -> ((Snippet.Slot) part).index())
                .distinct()
                .count();
        if (snippet.whole() && text.matches("(?s).*\\$[1-9].*")) {
            return problem("A snippet has $param or $1 to $9, not both (" + text + ")", "Maybe $1 instead of $param.");
        }
        if (used < snippet.slots()) {
            return problem(
                    "A snippet counts its values from $1 without a gap (" + text + ")", "Maybe $1, $2, $3 in order.");
        }
        return Optional.empty();
    }

    private static Optional<Problem> problem(String message, String hint) {
        return Optional.of(new Problem(message, hint));
    }
}
