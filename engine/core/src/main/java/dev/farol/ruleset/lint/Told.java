package dev.farol.ruleset.lint;

import dev.farol.diagnostic.Place;
import dev.farol.lowering.Effect;
import dev.farol.lowering.LoweredRule;
import dev.farol.question.Question.Windowed;
import dev.farol.question.Window;
import java.util.Locale;

/** How messages name things. */
final class Told {

    private Told() {}

    /** The other rule, and where it stands. */
    static String at(LoweredRule rule) {
        return at(rule.name(), rule.place());
    }

    static String at(String name, Place place) {
        return name + " at " + place;
    }

    /** Both rules, in parentheses. */
    static String both(LoweredRule rule, LoweredRule other) {
        return "(" + rule.name() + ", " + at(other) + ")";
    }

    static int points(LoweredRule rule) {
        return ((Effect.Points) rule.effect()).points();
    }

    static String dimension(LoweredRule rule) {
        return ((Effect.Points) rule.effect()).dimension();
    }

    /** Points with their sign. */
    static String signed(long points) {
        return points > 0 ? "+" + points : String.valueOf(points);
    }

    /** A question as rules write it. */
    static String question(Windowed question) {
        String name = switch (question.measure()) {
            case ACTIVE_DAYS -> "activeDays";
            default -> question.measure().name().toLowerCase(Locale.ROOT);
        };
        return name + "(\"" + question.selector() + "\"" + window(question.window()) + ")";
    }

    private static String window(Window window) {
        if (window.from() == Window.EVER) {
            return "";
        }
        return ", " + window.from() + (window.to() == 0 ? "" : ", " + window.to());
    }

    /** A number without a needless fraction. */
    static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : String.valueOf(number);
    }
}
