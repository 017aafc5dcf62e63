package dev.farol.file.output;

import dev.farol.file.LongList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rejected lines of which only the number is kept, eight bytes each, and the errors, each once. */
final class LateRejects {

    private static final int ERROR_BITS = 20;

    private final LongList packed = new LongList();
    private final List<String> errors = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();

    void add(long line, String error) {
        int code = codes.computeIfAbsent(error, e -> {
            errors.add(e);
            return errors.size() - 1;
        });
        packed.add((line << ERROR_BITS) | code);
    }

    void sort() {
        packed.sort();
    }

    int size() {
        return packed.size();
    }

    long line(int index) {
        return packed.get(index) >>> ERROR_BITS;
    }

    String error(int index) {
        return errors.get((int) packed.get(index) & ((1 << ERROR_BITS) - 1));
    }
}
