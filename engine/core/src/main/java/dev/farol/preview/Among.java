package dev.farol.preview;

import dev.farol.customer.Customer;
import java.util.Optional;

/** Which customers a preview is about: those with these texts in their profile, all where none is given. */
public record Among(Optional<String> segment, Optional<String> owner, Optional<String> plan) {

    /** The whole base. */
    public static final Among ALL = new Among(Optional.empty(), Optional.empty(), Optional.empty());

    public boolean has(Customer customer) {
        return is(segment, customer, "segment") && is(owner, customer, "owner") && is(plan, customer, "plan");
    }

    private static boolean is(Optional<String> wanted, Customer customer, String field) {
        return wanted.isEmpty() || wanted.get().equals(customer.texts().get(field));
    }
}
