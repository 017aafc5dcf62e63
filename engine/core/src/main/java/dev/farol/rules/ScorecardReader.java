package dev.farol.rules;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Spelling;
import dev.farol.rules.internal.Group;
import dev.farol.rules.internal.Group.Pair;
import dev.farol.rules.internal.Value;
import dev.farol.rules.internal.YamlText;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code scorecard.yaml}. Stateless. */
final class ScorecardReader {

    private static final int DEFAULT_COVERAGE_DAYS = 90;
    private static final int MOST_COVERAGE_DAYS = 3660;
    private static final int MOST_POINTS = 1000;

    private ScorecardReader() {}

    static Optional<Scorecard> read(RuleFile file, Diagnostics diagnostics) {
        return YamlText.read(
                file.path(), file.text(), diagnostics, value -> value.group().map(ScorecardReader::scorecard));
    }

    /** A scorecard with made-up values where the file has mistakes. */
    static Optional<Scorecard> guess(RuleFile file) {
        return YamlText.guess(file.path(), file.text(), value -> value.group().map(ScorecardReader::scorecard))
                .filter(scorecard ->
                        !scorecard.dimensions().isEmpty() && !scorecard.bands().isEmpty());
    }

    private static Scorecard scorecard(Group group) {
        group.only("zone", "base", "minCoverage", "coverageDays", "dimensions", "bands");
        ZoneId zone = group.required("zone").flatMap(ScorecardReader::zone).orElse(ZoneOffset.UTC);
        int base = group.required("base").flatMap(value -> value.whole(0, 100)).orElse(0);
        double minCoverage = group.required("minCoverage")
                .flatMap(value -> value.number(BigDecimal.ZERO, BigDecimal.ONE))
                .map(BigDecimal::doubleValue)
                .orElse(0.0);
        int coverageDays = group.optional("coverageDays")
                .flatMap(value -> value.whole(1, MOST_COVERAGE_DAYS))
                .orElse(DEFAULT_COVERAGE_DAYS);
        List<Dimension> dimensions =
                group.required("dimensions").map(ScorecardReader::dimensions).orElse(List.of());
        List<Band> bands = group.required("bands").map(ScorecardReader::bands).orElse(List.of());
        return new Scorecard(zone, base, minCoverage, coverageDays, dimensions, bands);
    }

    private static Optional<ZoneId> zone(Value value) {
        Optional<String> written = value.text();
        Optional<String> known = written.filter(ZoneId.getAvailableZoneIds()::contains);
        if (written.isPresent() && known.isEmpty()) {
            value.error("unknown-zone", "unknown time zone (" + written.get() + ")", zoneHint(written.get()));
        }
        return known.map(ZoneId::of);
    }

    /** People know zones by their city. */
    private static String zoneHint(String written) {
        Map<String, String> cities = new TreeMap<>();
        ZoneId.getAvailableZoneIds()
                .forEach(id -> cities.merge(id.substring(id.lastIndexOf('/') + 1), id, ScorecardReader::longer));
        return Spelling.nearest(written, ZoneId.getAvailableZoneIds())
                .or(() -> Spelling.nearest(written, cities.keySet()).map(cities::get))
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElse("Maybe America/Sao_Paulo, Europe/Lisbon or UTC.");
    }

    private static String longer(String a, String b) {
        int order = Integer.compare(a.length(), b.length());
        return order > 0 || (order == 0 && a.compareTo(b) < 0) ? a : b;
    }

    private static List<Dimension> dimensions(Value value) {
        List<Dimension> dimensions = new ArrayList<>();
        Optional<Group> group = value.group();
        for (Pair pair : group.map(Group::all).orElse(List.of())) {
            Common.isId(pair);
            pair.value().group().map(keys -> dimension(pair.key(), keys)).ifPresent(dimensions::add);
        }
        if (group.filter(Group::isEmpty).isPresent()) {
            value.error("no-dimension", "there must be at least one dimension", "");
        }
        return dimensions;
    }

    private static Dimension dimension(String id, Group group) {
        group.only("min", "max", "from", "label");
        int min = group.required("min")
                .flatMap(value -> value.whole(-MOST_POINTS, 0))
                .orElse(0);
        int max = group.required("max")
                .flatMap(value -> value.whole(0, MOST_POINTS))
                .orElse(0);
        Map<String, Value> from =
                group.required("from").map(ScorecardReader::types).orElse(Map.of());
        return new Dimension(id, min, max, List.copyOf(from.keySet()), Common.labelOf(group, id));
    }

    /** The interaction types of a dimension, in the order of the file. */
    private static Map<String, Value> types(Value value) {
        Map<String, Value> types = new LinkedHashMap<>();
        List<Value> written = value.list().orElse(List.of());
        for (Value type : written) {
            type.text().ifPresent(name -> {
                if (types.putIfAbsent(name, type) != null) {
                    type.error("twice", "this type is written twice (" + name + ")", "");
                }
            });
        }
        if (value.isList() && written.isEmpty()) {
            value.error("no-type", "a dimension draws on at least one interaction type", "");
        }
        return types;
    }

    private static List<Band> bands(Value value) {
        List<Band> bands = new ArrayList<>();
        Optional<Group> group = value.group();
        for (Pair pair : group.map(Group::all).orElse(List.of())) {
            if (Common.isId(pair) && pair.key().equals(Scorecard.NOT_SCORED)) {
                pair.error(
                        "reserved-name",
                        "this name is kept for customers with too little data (" + pair.key() + ")",
                        "Maybe choose another.");
            }
            pair.value().group().map(keys -> band(pair.key(), keys)).ifPresent(bands::add);
        }
        if (group.isPresent() && bands.stream().noneMatch(Band::risk)) {
            value.error("no-risk", "at least one band must be a risk", "Maybe add risk: true to the worst one.");
        }
        return bands;
    }

    private static Band band(String id, Group group) {
        group.only("risk", "color", "label");
        boolean risk = group.optional("risk").flatMap(Value::flag).orElse(false);
        Optional<Value> color = group.optional("color");
        Optional<String> name = color.flatMap(Value::text);
        if (name.isPresent() && !Scorecard.COLORS.contains(name.get())) {
            String hint = Spelling.nearest(name.get(), Scorecard.COLORS)
                    .map(near -> "Did you mean \"" + near + "\"?")
                    .orElse("Maybe one of: " + String.join(", ", Scorecard.COLORS) + ".");
            color.get().error("unknown-color", "unknown color (" + name.get() + ")", hint);
        }
        return new Band(id, risk, name.orElse("gray"), Common.labelOf(group, id));
    }

    /** Reads once more for the places; what is wrong otherwise was reported by {@link #read}. */
    static void check(RuleFile file, Vocabulary vocabulary, Diagnostics diagnostics) {
        Diagnostics known = new Diagnostics();
        List<Pair> dimensions = YamlText.read(file.path(), file.text(), known)
                .filter(Value::isGroup)
                .flatMap(Value::group)
                .flatMap(group -> group.optional("dimensions"))
                .filter(Value::isGroup)
                .flatMap(Value::group)
                .map(Group::all)
                .orElse(List.of());
        for (Pair dimension : dimensions) {
            Optional<Value> from = dimension.value().group().flatMap(group -> group.optional("from"));
            from.map(ScorecardReader::types).orElse(Map.of()).forEach((name, value) -> {
                if (!vocabulary.types().containsKey(name)) {
                    String hint = vocabulary
                            .find(name)
                            .map(type -> "Did you mean \"" + type.name() + "\"?")
                            .orElseGet(
                                    () -> Spelling.hint(name, vocabulary.types().keySet()));
                    diagnostics.error(
                            "unknown-type",
                            value.place(),
                            "interactions.yaml does not know this type (" + name + ")",
                            hint);
                }
            });
        }
    }
}
