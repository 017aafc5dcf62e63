package dev.farol.language.sentence;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The right side of an entry: rule text with slots for values. */
record Template(List<Part> parts) {

    /** A part of the right side. */
    sealed interface Part {}

    /** Rule text that every use of the sentence has. */
    record Text(String text) implements Part {}

    /**
     * Where the value of a variable goes.
     *
     * @param quoted whether it stands between double quotes
     * @param index where it was written in the right side, from 0
     */
    record Slot(String variable, boolean quoted, int index) implements Part {}

    List<Slot> slots() {
        return parts.stream()
                .filter(Slot.class::isInstance)
                .map(Slot.class::cast)
                .toList();
    }

    Set<String> variables() {
        return slots().stream().map(Slot::variable).collect(Collectors.toSet());
    }
}
