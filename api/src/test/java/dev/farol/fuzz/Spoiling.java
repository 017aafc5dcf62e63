package dev.farol.fuzz;

import java.util.List;

/** Does to a text of JSON what clients with defects do, and those who mean harm. */
final class Spoiling {

    private static final List<String> ATOMS = List.of(
            "null",
            "-1",
            "1e400",
            "1e-400",
            "1234567890123456789012345678901234567890",
            "0.1e1000000000",
            "\"\"",
            "\"2026-13-45\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "{}",
            "[]",
            "[[[[[[[[[[]]]]]]]]]]",
            "NaN",
            "'a'",
            "tru",
            "01",
            "\"" + "z".repeat(5_000) + "\"",
            "{\"a\":{\"b\":{\"c\":[1]}}}");

    private final Dice dice;

    Spoiling(Dice dice) {
        this.dice = dice;
    }

    String spoilt(String text) {
        return switch (dice.below(12)) {
            case 0 -> text.isEmpty() ? "{" : text.substring(0, dice.below(text.length()));
            case 1 -> text.replaceFirst("\\{", "{\"unheardOf\":1,");
            case 2 -> twice(text);
            case 3 -> dice.of(List.of("[", "{\"a\":", "[{\"a\":")).repeat(1 + dice.below(3_000));
            case 4 -> "\uFEFF" + text;
            case 5 -> text + text;
            case 6 -> withOtherCharacter(text);
            case 7 -> "[" + text + "]";
            case 8 -> "";
            default -> withOtherValue(text);
        };
    }

    /** One of its values is another one. */
    private String withOtherValue(String text) {
        int colon = place(text, ':');
        if (colon < 0) {
            return dice.of(ATOMS);
        }
        int end = colon + 1;
        while (end < text.length() && ",}]".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, colon + 1) + dice.of(ATOMS) + text.substring(end);
    }

    /** One of its keys is there twice. */
    private String twice(String text) {
        int comma = text.indexOf(',');
        int brace = text.indexOf('{');
        return brace < 0 || comma < brace ? text + "," : text.substring(0, comma + 1) + text.substring(brace + 1);
    }

    private String withOtherCharacter(String text) {
        if (text.isEmpty()) {
            return "\u0001";
        }
        int at = dice.below(text.length());
        return text.substring(0, at) + (char) (1 + dice.below(250)) + text.substring(at + 1);
    }

    private int place(String text, char wanted) {
        int from = text.isEmpty() ? 0 : dice.below(text.length());
        int at = text.indexOf(wanted, from);
        return at < 0 ? text.indexOf(wanted) : at;
    }
}
