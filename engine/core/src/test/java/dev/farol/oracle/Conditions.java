package dev.farol.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Conditions over every operator, with limits taken from what customers answered. */
final class Conditions {

    static final List<String> OPERATORS = List.of("==", "!=", "<", "<=", ">", ">=");

    private final Dice dice;
    private final Sample sample;
    private final Expressions expressions;
    private final Map<String, List<String>> texts;
    private final List<String> truths;

    /** @param truths further true-or-false questions, which a stage knows: {@code fired("...")} */
    Conditions(
            Dice dice, Sample sample, Expressions expressions, Map<String, List<String>> texts, List<String> truths) {
        this.dice = dice;
        this.sample = sample;
        this.expressions = expressions;
        this.texts = texts;
        this.truths = truths;
    }

    Sample sample() {
        return sample;
    }

    /** A comparison of this number, or a choice between several conditions one of which is it. */
    String about(String number, int depth) {
        return depth == 0 ? compared(number) : combined(about(number, depth - 1), any(depth - 1));
    }

    /** This condition, and others around it. */
    String around(String condition, int depth) {
        return combined(condition, any(depth));
    }

    String any(int depth) {
        return switch (depth > 0 ? dice.between(0, 5) : dice.between(3, 5)) {
            case 0, 1, 2 -> combined(any(depth - 1), any(depth - 1));
            case 3 -> text();
            case 4 -> truth();
            default -> compared(expressions.number(Math.min(depth, 1)));
        };
    }

    private String combined(String first, String second) {
        return switch (dice.between(0, 5)) {
            case 0 -> first + " && " + second;
            case 1 -> first + " || " + second;
            case 2 -> "!(" + first + " && " + second + ")";
            case 3 -> "(" + second + " || " + first + ") && !(" + first + " && !(" + second + "))";
            case 4 -> "!(" + first + ") || " + second;
            default -> "((" + first + ") && " + second + ") == " + dice.of(List.of("true", "false"));
        };
    }

    private String compared(String number) {
        List<BigDecimal> observed = sample.observed(number);
        if (observed.isEmpty() || dice.chance(0.1)) {
            return dice.chance(0.5)
                    ? number + dice.of(List.of(" == null", " != null"))
                    : "null " + dice.of(List.of("==", "!=")) + " " + number;
        }
        if (dice.chance(0.15)) {
            return number + " " + dice.of(OPERATORS) + " " + expressions.number(1);
        }
        if (dice.chance(0.2)) {
            List<String> options = new ArrayList<>();
            for (int i = dice.between(1, 6); i > 0; i--) {
                options.add(Sample.written(dice.of(observed)));
            }
            return number + dice.of(List.of(" in (", " not in (")) + String.join(", ", options) + ")";
        }
        String limit = Sample.written(dice.of(observed));
        String operator = dice.of(OPERATORS);
        return dice.chance(0.8) ? number + " " + operator + " " + limit : limit + " " + operator + " " + number;
    }

    private String text() {
        String name = dice.of(List.copyOf(texts.keySet().stream().sorted().toList()));
        List<String> values = texts.getOrDefault(name, List.of()).stream()
                .map(value -> "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .toList();
        return switch (dice.between(0, 5)) {
            case 0 -> name + " == " + dice.of(values);
            case 1 -> name + " != " + dice.of(values);
            case 2 -> name + " in (" + dice.of(values) + ", " + dice.of(values) + ")";
            case 3 -> name + " not in (" + dice.of(values) + ", " + dice.of(values) + ")";
            case 4 -> name + dice.of(List.of(" == null", " != null"));
            default -> dice.of(List.of("plan == segment", "name != segment", "segment == text(\"industry\")"));
        };
    }

    private String truth() {
        String days = Integer.toString(expressions.days());
        String asked = !truths.isEmpty() && dice.chance(0.6)
                ? dice.of(truths)
                : switch (dice.between(0, 2)) {
                    case 0 -> "has(" + expressions.any() + ")";
                    case 1 -> "has(" + expressions.any() + ", " + expressions.window() + ")";
                    default -> "sequence(" + expressions.any() + ", " + expressions.any() + ", " + days + ")";
                };
        return dice.of(List.of("", "!")) + asked + dice.of(List.of("", "", " == false", " != true", " == true"));
    }
}
