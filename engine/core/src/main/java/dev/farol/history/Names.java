package dev.farol.history;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names of interaction types and data fields as small whole numbers, given out from 0 in the order in which they are first met and
 * never taken back. Only for names, of which there are few: texts of customers do not belong here.
 *
 * <p>Thread-safe. Codes mean something only together with the instance that gave them.
 */
public final class Names {

    private final Map<String, Integer> codes = new ConcurrentHashMap<>();
    private volatile String[] names = new String[16];
    private int size;

    /** The code of a name, which is learnt when it is new. */
    public int code(String name) {
        Integer known = codes.get(name);
        return known != null ? known : learn(name);
    }

    /** The code of a name; -1 when it was never met. */
    public int find(String name) {
        Integer known = codes.get(name);
        return known != null ? known : -1;
    }

    /**
     * The name of a code.
     *
     * @throws IllegalArgumentException when this instance never gave that code
     */
    public String name(int code) {
        String[] all = names;
        if (code < 0 || code >= all.length || all[code] == null) {
            throw new IllegalArgumentException(
                    "no name has the code (" + code + ")\n  Maybe it was given by another dictionary");
        }
        return all[code];
    }

    /** How many names are known: their codes are 0 to size - 1. */
    public synchronized int size() {
        return size;
    }

    private synchronized int learn(String name) {
        Integer known = codes.get(name);
        if (known != null) {
            return known;
        }
        String[] all = Arrays.copyOf(names, size == names.length ? size * 2 : names.length);
        all[size] = name;
        names = all;
        codes.put(name, size);
        return size++;
    }
}
