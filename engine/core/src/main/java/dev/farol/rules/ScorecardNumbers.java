package dev.farol.rules;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import dev.farol.rules.internal.Group;
import dev.farol.rules.internal.Group.Pair;
import dev.farol.rules.internal.Value;
import dev.farol.rules.internal.YamlText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the numbers of {@code scorecard.yaml} stand that shape a score. Immutable.
 *
 * @param base where its value is; empty when it is not there
 * @param lowest where the value of {@code min} is, by dimension
 * @param highest where the value of {@code max} is, by dimension
 */
public record ScorecardNumbers(Optional<Place> base, Map<String, Place> lowest, Map<String, Place> highest) {

    public ScorecardNumbers {
        lowest = Map.copyOf(lowest);
        highest = Map.copyOf(highest);
    }

    /** Of a file that was found good; of any other, those that can be made out. */
    public static ScorecardNumbers of(RuleFile file) {
        Optional<Group> group = group(YamlText.read(file.path(), file.text(), new Diagnostics()));
        List<Pair> dimensions = group.flatMap(keys -> group(keys.optional("dimensions")))
                .map(Group::all)
                .orElse(List.of());
        Map<String, Place> lowest = new HashMap<>();
        Map<String, Place> highest = new HashMap<>();
        for (Pair dimension : dimensions) {
            Optional<Group> keys = group(Optional.of(dimension.value()));
            place(keys, "min").ifPresent(place -> lowest.put(dimension.key(), place));
            place(keys, "max").ifPresent(place -> highest.put(dimension.key(), place));
        }
        return new ScorecardNumbers(place(group, "base"), lowest, highest);
    }

    private static Optional<Place> place(Optional<Group> group, String key) {
        return group.flatMap(keys -> keys.optional(key)).filter(Value::isNumber).map(Value::place);
    }

    private static Optional<Group> group(Optional<Value> value) {
        return value.filter(Value::isGroup).flatMap(Value::group);
    }
}
