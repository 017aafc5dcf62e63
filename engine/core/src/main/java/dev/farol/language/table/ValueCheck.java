package dev.farol.language.table;

import dev.farol.language.table.Snippet.Quotes;
import java.util.Optional;

/** Keeps the value of a cell a value: it cannot end the text that it stands in, or add rule text of its own. */
final class ValueCheck {

    private ValueCheck() {}

    record Problem(String message, String hint) {}

    static Optional<Problem> problem(String value, Quotes quotes) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            return problem(
                    "A value cannot have line breaks (" + value.replaceAll("\\p{Cntrl}+", " ") + ")",
                    "Maybe write it in one line.");
        }
        return quotes == Quotes.NONE ? bare(value) : quoted(value, quotes);
    }

    private static Optional<Problem> quoted(String value, Quotes quotes) {
        if (value.indexOf('"') >= 0 || value.indexOf('\\') >= 0) {
            return problem(
                    "A value between quotes cannot have quotes or backslashes (" + value + ")",
                    "Maybe leave them out, or use \u201C \u201D.");
        }
        if (quotes == Quotes.SINGLE && (value.indexOf('\'') >= 0 || value.indexOf('}') >= 0)) {
            return problem(
                    "A value between single quotes cannot have single quotes or braces (" + value + ")",
                    "Maybe leave them out.");
        }
        return Optional.empty();
    }

    private static Optional<Problem> bare(String value) {
        if (isNumber(value, '.') || isWord(value) || isQuoted(value)) {
            return Optional.empty();
        }
        if (isNumber(value, ',')) {
            return problem(
                    "A number has no comma in it (" + value + ")",
                    value.matches("-?[1-9][0-9]{0,2},[0-9]{3}")
                            ? "Maybe write " + value.replace(",", "") + "."
                            : "Maybe write a decimal point: " + value.replace(',', '.') + ".");
        }
        if (value.isEmpty()) {
            return problem("A value is missing between the commas", "Maybe write all values of the snippet.");
        }
        return problem(
                "The rule needs a number, true, false, a word or a quoted text here (" + value + ")",
                "Maybe put the quotes into the snippet, as in \"$param\".");
    }

    private static boolean isNumber(String value, char point) {
        int from = value.startsWith("-") ? 1 : 0;
        int separator = value.indexOf(point);
        String whole = value.substring(from, Math.max(from, separator < 0 ? value.length() : separator));
        return areDigits(whole) && (separator < 0 || areDigits(value.substring(separator + 1)));
    }

    private static boolean areDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isWord(String value) {
        return !value.isEmpty()
                && Character.isLetter(value.charAt(0))
                && value.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
    }

    private static boolean isQuoted(String value) {
        return value.length() >= 2
                && value.startsWith("\"")
                && value.indexOf('"', 1) == value.length() - 1
                && value.indexOf('\\') < 0;
    }

    private static Optional<Problem> problem(String message, String hint) {
        return Optional.of(new Problem(message, hint));
    }
}
