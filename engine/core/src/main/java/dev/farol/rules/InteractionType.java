package dev.farol.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of thing that happens.
 *
 * @param name as rules and data write it, such as {@code nps}
 * @param value the range of the number it carries; absent when it carries none
 * @param data its further fields by name, in the order of the file
 * @param aliases other names of it in data
 */
public record InteractionType(
        String name, Optional<Range> value, Map<String, DataField> data, List<String> aliases, Label label) {

    public InteractionType {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        aliases = List.copyOf(aliases);
    }
}
