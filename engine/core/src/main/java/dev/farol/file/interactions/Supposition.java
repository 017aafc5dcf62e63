package dev.farol.file.interactions;

import dev.farol.customer.Customer;
import dev.farol.history.History;
import java.util.Optional;

/**
 * What somebody supposes of a customer.
 *
 * @param profile as it would be; empty where nothing is said of it
 * @param interactions that would have happened too; types and fields that the dictionary does not know have codes that it never gives
 */
public record Supposition(Optional<Customer> profile, History interactions) {}
