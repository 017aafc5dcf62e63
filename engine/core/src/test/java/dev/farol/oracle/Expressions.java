package dev.farol.oracle;

import java.util.List;

/** Numbers as rules write them: every question, profile name and operator. */
final class Expressions {

    /** Kinds of numbers that are not calculated: each can be asked for by its index. */
    static final List<String> KINDS = List.of(
            "count",
            "sum",
            "activeDays",
            "average",
            "smallest",
            "largest",
            "latest",
            "daysSince",
            "share",
            "trend",
            "decayed",
            "number",
            "mrr",
            "tenureDays",
            "daysToRenewal",
            "ratio",
            "negative");

    private final Dice dice;
    private final List<String> more;

    /** @param more further numbers, which a stage knows: {@code score} */
    Expressions(Dice dice, List<String> more) {
        this.dice = dice;
        this.more = more;
    }

    /** Any number; with some depth left it may be calculated. */
    String number(int depth) {
        return switch (depth > 0 ? dice.between(0, 9) : 9) {
            case 0 -> number(depth - 1) + " + " + factor(depth - 1);
            case 1 -> "(" + number(depth - 1) + " - " + factor(depth - 1) + ")";
            case 2 -> factor(depth - 1) + " * " + factor(depth - 1);
            case 3 -> factor(depth - 1) + " / " + factor(depth - 1);
            case 4 -> "-" + factor(depth - 1);
            case 5 -> dice.of(ODD).replace("#", number(0));
            default -> !more.isEmpty() && dice.chance(0.5) ? dice.of(more) : kind(dice.of(KINDS));
        };
    }

    /** Zero with both signs, what is too large for a double, and nothing at all. */
    private static final List<String> ODD = List.of(
            "# * 0",
            "# * -0",
            "# / (# * 0)",
            "number(\"huge\") * number(\"huge\")",
            "number(\"huge\") * number(\"huge\") - # * number(\"huge\") * number(\"huge\")",
            "# / (number(\"huge\") * number(\"huge\"))",
            "-(# * 0)",
            "1 / 0 + #");

    private String factor(int depth) {
        if (dice.chance(0.3)) {
            return dice.of(List.of("2", "0.5", "30", "0", "1.25"));
        }
        String number = number(depth);
        return number.contains(" ") || number.startsWith("-") ? "(" + number + ")" : number;
    }

    String kind(String kind) {
        return switch (kind) {
            case "count", "activeDays" -> kind + "(" + any() + ", " + window() + ")";
            case "sum", "average", "smallest", "largest" -> kind + "(" + numeric() + ", " + window() + ")";
            case "latest" -> "latest(" + numeric() + (dice.chance(0.4) ? "" : ", " + window()) + ")";
            case "daysSince" -> "daysSince(" + any() + ")";
            case "share" -> "share(" + any() + ", " + any() + ", " + window() + ")";
            case "trend" -> "trend(" + any() + ", " + days() + ")";
            case "decayed" -> "decayed(" + any() + ", " + dice.of(List.of("7", "30", "0.5", "90.5")) + ")";
            case "number" -> "number(\"" + dice.of(Frame.ATTRIBUTES) + "\")";
            case "ratio" -> "ratio(" + number(0) + ", " + kind(dice.of(List.of("count", "mrr", "sum"))) + ")";
            case "negative" -> "-" + kind(dice.of(List.of("sum", "latest", "daysToRenewal")));
            default -> kind;
        };
    }

    String any() {
        return "\"" + dice.of(dice.chance(0.5) ? Frame.ANY : Frame.NUMERIC) + "\"";
    }

    private String numeric() {
        return "\"" + dice.of(Frame.NUMERIC) + "\"";
    }

    String window() {
        int to = dice.chance(0.3) ? dice.of(Frame.DAYS) : 0;
        int from = dice.of(Frame.DAYS);
        return from > to && (to > 0 || dice.chance(0.2)) ? from + ", " + to : Integer.toString(from);
    }

    int days() {
        return dice.of(Frame.DAYS);
    }
}
