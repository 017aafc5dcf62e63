package dev.farol.suggest;

import dev.farol.lowering.Reading;
import dev.farol.lowering.TextReading;
import dev.farol.ruleset.RuleSet;
import dev.farol.scoring.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads aspects as rules would: a rule set that asks for them besides what it asks for itself, and where the answers then stand.
 * Immutable.
 */
final class AspectReader {

    private final RuleSet asking;
    private final int[] first;
    /** Slot of the divisor; -1 where there is none. */
    private final int[] second;

    AspectReader(RuleSet rules, List<? extends Aspect> aspects) {
        Slots<Reading> numbers = new Slots<>(rules.numbers());
        Slots<TextReading> texts = new Slots<>(rules.texts());
        this.first = new int[aspects.size()];
        this.second = new int[aspects.size()];
        for (int i = 0; i < first.length; i++) {
            second[i] = -1;
            if (aspects.get(i) instanceof Aspect.Number number) {
                first[i] = numbers.of(number.readings().get(0));
                second[i] = number.readings().size() == 1
                        ? -1
                        : numbers.of(number.readings().get(1));
            } else {
                first[i] = texts.of(((Aspect.Word) aspects.get(i)).reading());
            }
        }
        this.asking = new RuleSet(
                rules.version(),
                rules.scorecard(),
                rules.vocabulary(),
                rules.playbooks(),
                rules.rules(),
                List.copyOf(numbers.all),
                List.copyOf(texts.all));
    }

    /** The rules, which also ask for the aspects. Their own slots are where they were. */
    RuleSet rules() {
        return asking;
    }

    /** A number of a subject; NaN when absent. */
    double number(Subject subject, int aspect) {
        double number = subject.numbers()[first[aspect]];
        if (second[aspect] < 0) {
            return number;
        }
        double divisor = subject.numbers()[second[aspect]];
        return divisor == 0 ? Double.NaN : number / divisor;
    }

    /** A word of a subject; empty when absent. */
    String word(Subject subject, int aspect) {
        return subject.texts()[first[aspect]];
    }

    private static final class Slots<T> {
        final List<T> all;
        private final Map<T, Integer> known = new HashMap<>();

        Slots(List<T> given) {
            all = new ArrayList<>(given);
            for (int i = 0; i < given.size(); i++) {
                known.putIfAbsent(given.get(i), i);
            }
        }

        int of(T reading) {
            return known.computeIfAbsent(reading, unknown -> {
                all.add(unknown);
                return all.size() - 1;
            });
        }
    }
}
