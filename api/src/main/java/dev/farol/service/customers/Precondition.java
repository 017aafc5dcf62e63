package dev.farol.service.customers;

import java.util.Optional;

/** Whether a change is wanted, going by what is there. Asked in the thread that writes: quick, and without effects. */
@FunctionalInterface
public interface Precondition {

    /** Any change is wanted. */
    Precondition NONE = current -> true;

    /** @param current tag of the profile that is there; empty when none is */
    boolean holds(Optional<String> current);

    /** Only if the profile still has a tag. */
    static Precondition match(String tag) {
        return current -> current.equals(Optional.of(tag));
    }
}
