package dev.farol.file.interactions;

import dev.farol.history.Names;
import java.util.HashMap;
import java.util.Map;

/** Codes of names of which nothing is to be kept: those that the dictionary does not know get codes that it never gives. For one thread. */
final class SupposedNameCodes implements NameCodes {

    private static final int FIRST = 1 << 24;

    private final Names names;
    private final Map<String, Integer> others = new HashMap<>();

    SupposedNameCodes(Names names) {
        this.names = names;
    }

    @Override
    public int code(String name) {
        int known = names.find(name);
        return known >= 0 ? known : others.computeIfAbsent(name, other -> FIRST + others.size());
    }
}
