package dev.farol.metrics;

import dev.farol.metrics.catalogue.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an example expects of one figure, as text.
 *
 * @param period as it is written; empty for the only one of the example
 * @param group name of the group; absent for the whole base
 * @param value a number, {@code ~} and a number that it rounds to, {@code yes}, {@code no}, or a word; absent for none
 * @param reason why there is none
 * @param quotient numerator and denominator where they are told
 * @param parts by name; {@code n} is the number that the figure rests on
 * @param rows of its table
 */
record Expectation(
        String metric,
        String period,
        Optional<String> group,
        Optional<String> value,
        Optional<String> reason,
        List<String> quotient,
        Map<String, String> parts,
        boolean provisional,
        List<List<String>> rows) {

    static Expectation parse(String line) {
        Deque<String> words = new ArrayDeque<>(Arrays.asList(line.strip().split("\\s+")));
        String metric = words.remove();
        String period = "";
        if (words.getFirst().startsWith("[")) {
            String word = words.remove();
            period = word.substring(1, word.length() - 1);
        }
        Optional<String> group =
                words.getFirst().startsWith("@") ? Optional.of(words.remove().substring(1)) : Optional.empty();
        String first = words.remove();
        boolean none = first.equals("none");
        Optional<String> reason = none ? Optional.of(words.remove()) : Optional.empty();
        List<String> quotient = new ArrayList<>();
        Map<String, String> parts = new LinkedHashMap<>();
        boolean provisional = false;
        while (!words.isEmpty()) {
            String word = words.remove();
            if (word.equals("provisional")) {
                provisional = true;
            } else if (word.contains("=")) {
                parts.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
            } else if (!word.equals("/")) {
                quotient.add(word);
            }
        }
        return new Expectation(
                metric,
                period,
                group,
                none ? Optional.empty() : Optional.of(first),
                reason,
                List.copyOf(quotient),
                parts,
                provisional,
                new ArrayList<>());
    }

    /** What of the figure is otherwise, in words. */
    List<String> differences(Figure figure) {
        List<String> found = new ArrayList<>();
        differ("value", value.orElse("none"), figure.answer().value(), found);
        differ(
                "reason",
                reason.orElse("none"),
                figure.answer().absence().map(absence -> new Value.Word(absence.code())),
                found);
        if (!quotient.isEmpty()) {
            differ("numerator", quotient.get(0), figure.answer().numerator().map(Value::of), found);
            differ("denominator", quotient.get(1), figure.answer().denominator().map(Value::of), found);
        }
        parts.forEach((name, text) -> {
            Optional<Value> part = name.equals("n")
                    ? Optional.of(Value.of(figure.answer().n()))
                    : Optional.ofNullable(figure.answer().parts().get(name));
            differ(name, text, part, found);
        });
        if (provisional != figure.provisional()) {
            found.add("provisional: " + figure.provisional());
        }
        if (!rows.isEmpty()) {
            table(figure, found);
        }
        return found;
    }

    private void table(Figure figure, List<String> found) {
        List<List<Optional<Value>>> actual =
                figure.answer().table().map(table -> table.rows()).orElse(List.of());
        if (actual.size() != rows.size()) {
            found.add("rows: " + actual);
            return;
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                String cell = rows.get(row).get(column);
                differ("row " + row, cell, actual.get(row).get(column), found);
            }
        }
    }

    private static void differ(String what, String expected, Optional<Value> actual, List<String> found) {
        boolean same = actual.map(value -> same(expected, value)).orElse(expected.equals("none"));
        if (!same) {
            found.add(what + ": expected " + expected + ", was " + actual);
        }
    }

    private static boolean same(String expected, Value actual) {
        if (actual instanceof Value.Number number) {
            return same(expected, number.number());
        }
        return actual instanceof Value.Flag flag
                ? expected.equals(flag.holds() ? "yes" : "no")
                : actual instanceof Value.Word word
                        && expected.replace('_', ' ').equals(word.text().replace('_', ' '));
    }

    private static boolean same(String expected, BigDecimal actual) {
        if (expected.startsWith("~")) {
            BigDecimal rounded = new BigDecimal(expected.substring(1));
            return actual.setScale(rounded.scale(), RoundingMode.HALF_UP).compareTo(rounded) == 0;
        }
        return !expected.equals("none") && actual.compareTo(new BigDecimal(expected)) == 0;
    }

    /** The metrics that some expectation gives a value. */
    static SortedSet<String> metrics(List<Expectation> all) {
        SortedSet<String> metrics = new TreeSet<>();
        all.stream().filter(one -> one.value().isPresent()).forEach(one -> metrics.add(one.metric()));
        return metrics;
    }
}
