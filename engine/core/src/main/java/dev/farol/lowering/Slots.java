package dev.farol.lowering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers the readings of a rule set, each once, in the order they are first asked. Not thread safe. */
public final class Slots {

    private final Map<Reading, Integer> numbers = new LinkedHashMap<>();
    private final Map<TextReading, Integer> texts = new LinkedHashMap<>();

    public int number(Reading reading) {
        return numbers.computeIfAbsent(reading, added -> numbers.size());
    }

    public int text(TextReading reading) {
        return texts.computeIfAbsent(reading, added -> texts.size());
    }

    /** All number readings; the index is the slot. */
    public List<Reading> numbers() {
        return List.copyOf(new ArrayList<>(numbers.keySet()));
    }

    /** All text readings; the index is the slot. */
    public List<TextReading> texts() {
        return List.copyOf(new ArrayList<>(texts.keySet()));
    }
}
