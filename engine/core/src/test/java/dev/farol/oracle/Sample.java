package dev.farol.oracle;

import dev.farol.oracle.plain.Meaning;
import dev.farol.oracle.plain.Node;
import dev.farol.oracle.plain.RuleText;
import dev.farol.oracle.plain.World;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What conditions and numbers come to for all customers of a seed. */
record Sample(List<World> worlds) {

    private static final int MOST_DIGITS = 17;

    /** The share of customers for which a condition holds. */
    double share(String condition) {
        Node node = RuleText.expression(condition);
        return (double) worlds.stream()
                        .filter(world -> new Meaning(world).holds(node))
                        .count()
                / worlds.size();
    }

    /** Answers that rules can write as a number, in order, each as often as it was given. */
    List<BigDecimal> observed(String number) {
        Node node = RuleText.expression(number);
        return worlds.stream()
                .map(world -> new Meaning(world).value(node))
                .filter(value -> value instanceof Double answer && Double.isFinite(answer))
                .map(value -> new BigDecimal(value.toString()))
                .filter(value -> value.abs().compareTo(BigDecimal.valueOf(1e12)) < 0)
                .sorted()
                .toList();
    }

    /** A number as rules write it: exactly, or to two places where that is too long or could be read in two ways. */
    static String written(BigDecimal number) {
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        String plain = stripped.abs().toPlainString();
        boolean bad = plain.length() > MOST_DIGITS || plain.matches("[1-9][0-9]{0,2}\\.[0-9]{3}");
        String kept = bad ? stripped.abs().setScale(2, RoundingMode.HALF_UP).toPlainString() : plain;
        return (stripped.signum() < 0 ? "-" : "") + kept;
    }
}
