package dev.farol.language.sentence;

import dev.farol.language.sentence.Piece.Variable;
import dev.farol.language.sentence.Template.Slot;
import java.util.List;
import java.util.Optional;

/** Keeps the value in a line a value: it cannot end the text that it stands in, or add rule text of its own. */
final class ValueCheck {

    private static final String OPERATORS = "== != < <= > >=";

    private ValueCheck() {}

    record Problem(String message, String hint) {}

    /** What is wrong with the value in that slot of the sentence. */
    static Optional<Problem> problem(String value, Slot slot, Sentence sentence) {
        String name = "{" + slot.variable() + "}";
        if (value.chars().anyMatch(c -> c == '"' || c == '\'' || c == '\\' || Character.isISOControl(c))) {
            return Optional.of(new Problem(
                    "A value cannot have quotes or backslashes, " + name + " has (" + value + ")",
                    "Maybe leave them out, or use \u201C \u201D or \u2019."));
        }
        if (!slot.quoted() && hasAnyText(slot, sentence) && !isWord(value)) {
            return Optional.of(new Problem(
                    "The rule needs a number or a word for " + name + " (" + value + ")",
                    "Maybe give the variable a pattern in " + sentence.place().file() + ", such as {" + slot.variable()
                            + ":[0-9]+}."));
        }
        return Optional.empty();
    }

    private static boolean hasAnyText(Slot slot, Sentence sentence) {
        return sentence.pieces().stream()
                .anyMatch(piece -> piece instanceof Variable variable
                        && variable.name().equals(slot.variable())
                        && variable.shape() instanceof Shape.AnyText);
    }

    private static boolean isWord(String value) {
        int digits = value.startsWith("-") ? 1 : 0;
        boolean plain = digits < value.length()
                && value.substring(digits).chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '.');
        return plain || List.of(OPERATORS.split(" ")).contains(value);
    }
}
