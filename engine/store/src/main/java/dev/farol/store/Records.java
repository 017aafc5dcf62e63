package dev.farol.store;

import java.util.Optional;
import java.util.SortedMap;

/** System records by key, such as {@code token/3f2a}. Thread safe. */
public interface Records {

    Optional<byte[]> get(String key);

    /** Those whose keys begin so, in the order of keys. */
    SortedMap<String, byte[]> under(String prefix);
}
