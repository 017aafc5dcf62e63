package dev.farol.outcome;

import dev.farol.diagnostic.Spelling;
import dev.farol.file.InputProblem;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where in a line things stand; {@code leftAt} is -1 where no column tells it.
 *
 * @param size how many columns there are
 */
record OutcomeColumns(int size, int customer, int asOf, int left, int leftAt) {

    private static final List<String> NEEDED = List.of("customer", "as_of", "left");
    private static final List<String> KNOWN = List.of("customer", "as_of", "left", "left_at");

    static OutcomeColumns of(Path file, List<String> header) throws InputProblem {
        List<String> names = header.stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!KNOWN.contains(name)) {
                throw new InputProblem(file, "has an unknown column (" + name + ")", Spelling.hint(name, KNOWN));
            }
            if (!seen.add(name)) {
                throw new InputProblem(file, "has a column twice (" + name + ")", "Maybe remove one of them.");
            }
        }
        for (String needed : NEEDED) {
            if (!seen.contains(needed)) {
                throw new InputProblem(
                        file, "has no column \"" + needed + "\"", "Maybe begin it with: customer,as_of,left");
            }
        }
        return new OutcomeColumns(
                names.size(),
                names.indexOf("customer"),
                names.indexOf("as_of"),
                names.indexOf("left"),
                names.indexOf("left_at"));
    }

    String customer(List<String> cells) {
        return cells.get(customer).strip();
    }

    String asOf(List<String> cells) {
        return cells.get(asOf).strip();
    }

    String left(List<String> cells) {
        return cells.get(left).strip();
    }

    String leftAt(List<String> cells) {
        return leftAt < 0 ? "" : cells.get(leftAt).strip();
    }
}
