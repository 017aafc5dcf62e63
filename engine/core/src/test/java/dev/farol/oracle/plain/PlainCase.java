package dev.farol.oracle.plain;

import dev.farol.customer.Customer;
import dev.farol.customer.Interaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One customer to assess, and what the run before found. */
public record PlainCase(
        Customer customer,
        List<Interaction> interactions,
        Optional<Integer> previousScore,
        Optional<String> previousBand,
        Instant asOf) {}
