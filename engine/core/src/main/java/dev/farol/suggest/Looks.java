package dev.farol.suggest;

import dev.farol.lowering.Reading;
import dev.farol.lowering.TextReading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds where to look, from a sample of customers of whom nobody said whether they left. For one thread. */
final class Looks {

    /** Never of any use to a rule: who it is, not how it goes. */
    private static final Set<String> IDENTITIES = Set.of("id", "name", "owner", "email", "currency", "as_of");

    /** With more words than this the rest are together. */
    private static final int MOST_WORDS = 30;

    private final List<SampleWork.Row> rows;
    private final SuggestOptions options;
    private final List<Look> looks = new ArrayList<>();
    private final Set<Column> seen = new HashSet<>();

    private Looks(List<SampleWork.Row> rows, SuggestOptions options) {
        this.rows = rows;
        this.options = options;
    }

    /** Numbers that may have been seen already. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Column(double[] numbers) {

        @Override
        public boolean equals(Object object) {
            return object instanceof Column other && Arrays.equals(numbers, other.numbers);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(numbers);
        }
    }

    /** In a fixed order; of aspects that are equal for everybody, the first. */
    static List<Look> of(List<Aspect.Number> aspects, List<SampleWork.Row> rows, SuggestOptions options) {
        Looks looks = new Looks(rows, options);
        for (int i = 0; i < aspects.size(); i++) {
            int aspect = i;
            looks.numbers(
                    aspects.get(i),
                    rows.stream().mapToDouble(row -> row.numbers()[aspect]).toArray());
        }
        looks.profiles();
        return List.copyOf(looks.looks);
    }

    private void numbers(Aspect.Number aspect, double[] numbers) {
        long present =
                Arrays.stream(numbers).filter(number -> !Double.isNaN(number)).count();
        if (present < rows.size() * options.minShare()) {
            return;
        }
        List<BigDecimal> edges = Edges.of(numbers);
        if (!edges.isEmpty() && seen.add(new Column(numbers))) {
            looks.add(new Look.Numbers(aspect, edges));
        }
    }

    private void profiles() {
        SortedMap<String, Integer> attributes = new TreeMap<>();
        for (SampleWork.Row row : rows) {
            row.customer().attributes().keySet().forEach(name -> attributes.merge(name, 1, Integer::sum));
        }
        for (String field : List.of("plan", "segment")) {
            words(field, new TextReading.Profile(field), row -> row.customer().texts());
        }
        for (String name : attributes.keySet()) {
            if (!isIdentity(name) && RuleWords.isWritable(name)) {
                attribute(name);
            }
        }
    }

    private static boolean isIdentity(String name) {
        return IDENTITIES.contains(name) || name.endsWith("_id") || name.endsWith("Id");
    }

    private void attribute(String name) {
        if (options.isSkipped(name)) {
            return;
        }
        numbers(
                new Aspect.Profile(new Reading.Attribute(name)),
                rows.stream()
                        .mapToDouble(row -> row.customer().attributes().get(name) instanceof BigDecimal number
                                ? number.doubleValue()
                                : Double.NaN)
                        .toArray());
        words(name, new TextReading.Attribute(name), row -> row.customer().attributes());
    }

    /** Where the words of a row stand. */
    private interface Texts {
        Map<String, ?> of(SampleWork.Row row);
    }

    private void words(String name, TextReading reading, Texts texts) {
        if (options.isSkipped(name)) {
            return;
        }
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (SampleWork.Row row : rows) {
            if (texts.of(row).get(name) instanceof String word) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        List<String> words = counts.entrySet().stream()
                .filter(count -> count.getValue() >= rows.size() * options.minShare())
                .map(Map.Entry::getKey)
                .filter(RuleWords::isWritable)
                .limit(MOST_WORDS)
                .toList();
        if (!words.isEmpty()) {
            looks.add(new Look.Words(new Aspect.Word(reading), words));
        }
    }
}
