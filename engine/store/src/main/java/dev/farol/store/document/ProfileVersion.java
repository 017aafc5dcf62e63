package dev.farol.store.document;

import dev.farol.customer.Customer;

/**
 * A profile as it stood from some moment on.
 *
 * @param known sequence of the journal entry that brought it
 */
public record ProfileVersion(long known, Customer customer) {}
