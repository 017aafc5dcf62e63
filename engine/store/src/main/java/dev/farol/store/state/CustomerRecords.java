package dev.farol.store.state;

import java.util.List;

/** System records that are of one customer, under a prefix and its id; they go with the customer. Stateless. */
public final class CustomerRecords {

    /** What people said against the score of a customer. */
    public static final String OVERRIDES = "override/";

    private CustomerRecords() {}

    /** Every key that a record of a customer can have. */
    public static List<String> keys(String customer) {
        return List.of(OVERRIDES + customer);
    }
}
