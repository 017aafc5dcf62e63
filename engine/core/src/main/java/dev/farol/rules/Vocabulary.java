package dev.farol.rules;

import dev.farol.diagnostic.Diagnostics;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The interaction types of {@code interactions.yaml}. Immutable.
 *
 * @param types by name
 */
public record Vocabulary(SortedMap<String, InteractionType> types) {

    public Vocabulary {
        types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
    }

    /** The type with this name or alias. Takes time linear in the number of types: use {@link #byAnyName} for many. */
    public Optional<InteractionType> find(String nameOrAlias) {
        return Optional.ofNullable(types.get(nameOrAlias))
                .or(() -> types.values().stream()
                        .filter(type -> type.aliases().contains(nameOrAlias))
                        .findFirst());
    }

    /** Each type by its name and by each of its aliases. */
    public Map<String, InteractionType> byAnyName() {
        Map<String, InteractionType> all = new HashMap<>();
        types.values().forEach(type -> type.aliases().forEach(alias -> all.put(alias, type)));
        all.putAll(types);
        return Map.copyOf(all);
    }

    /** Reads {@code interactions.yaml}; empty after an error, and then every error is in the diagnostics. */
    public static Optional<Vocabulary> read(RuleFile file, Diagnostics diagnostics) {
        return VocabularyReader.read(file, diagnostics);
    }

    /** What can be made out of a file with mistakes, so that rules can be looked at too; never to score with. */
    public static Optional<Vocabulary> guess(RuleFile file) {
        return VocabularyReader.guess(file);
    }
}
