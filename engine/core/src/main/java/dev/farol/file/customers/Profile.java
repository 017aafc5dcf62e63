package dev.farol.file.customers;

import dev.farol.customer.Customer;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of a customers file.
 *
 * @param asOf the instant this customer is to be scored as of, where the file has a column {@code as_of}
 */
public record Profile(Customer customer, Optional<Instant> asOf) {}
