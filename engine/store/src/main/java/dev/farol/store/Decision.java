package dev.farol.store;

import dev.farol.store.change.Entry;
import java.util.Optional;

/**
 * What a command came to.
 *
 * @param entry empty when nothing is to be changed, and then the result is given at once
 */
public record Decision<R>(Optional<Entry> entry, R result) {

    public static <R> Decision<R> change(Entry entry, R result) {
        return new Decision<>(Optional.of(entry), result);
    }

    public static <R> Decision<R> nothing(R result) {
        return new Decision<>(Optional.empty(), result);
    }
}
