package dev.farol.service.customers;

import dev.farol.customer.Customer;

/**
 * A profile with its tag.
 *
 * @param tag a hash of its content: equal profiles have equal tags
 */
public record Tagged(Customer customer, String tag) {

    public static Tagged of(Customer customer) {
        return new Tagged(customer, ProfileTag.of(customer));
    }
}
