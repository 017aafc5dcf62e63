package dev.farol.rules;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import dev.farol.rules.internal.Group;
import dev.farol.rules.internal.Group.Pair;
import dev.farol.rules.internal.Value;
import dev.farol.rules.internal.YamlText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the keys of a YAML file stand. Immutable.
 *
 * @param places by path, such as {@code base} or {@code dimensions.adoption}; two levels
 */
public record KeyPlaces(String file, Map<String, Place> places) {

    public KeyPlaces {
        places = Map.copyOf(places);
    }

    /** Of a file that was found good; of any other, those that can be made out. */
    public static KeyPlaces of(RuleFile file) {
        Map<String, Place> places = new HashMap<>();
        group(YamlText.read(file.path(), file.text(), new Diagnostics())).ifPresent(group -> {
            for (Pair pair : group.all()) {
                places.put(pair.key(), pair.place());
                group(Optional.of(pair.value()))
                        .ifPresent(inner -> inner.all()
                                .forEach(second -> places.put(pair.key() + "." + second.key(), second.place())));
            }
        });
        return new KeyPlaces(file.path(), places);
    }

    private static Optional<Group> group(Optional<Value> value) {
        return value.filter(Value::isGroup).flatMap(Value::group);
    }

    /** Where the key stands; the whole file when there is no such key. */
    public Place of(String path) {
        return places.getOrDefault(path, Place.of(file));
    }
}
