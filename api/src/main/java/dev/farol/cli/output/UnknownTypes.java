package dev.farol.cli.output;

import java.util.List;
import java.util.SortedMap;

/** Tells of interactions that no rule can see. Stateless. */
public final class UnknownTypes {

    private UnknownTypes() {}

    /** A warning for each type. */
    public static List<String> warnings(SortedMap<String, Long> interactionsByType) {
        return interactionsByType.entrySet().stream()
                .map(type -> "warning: " + type.getValue()
                        + " interactions of a type that interactions.yaml does not know (" + type.getKey() + ")")
                .toList();
    }
}
