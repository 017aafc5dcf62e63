package dev.farol.bulk;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What became of a bulk scoring.
 *
 * @param asOf of customers whose line gives none
 * @param bands customers by band, {@code not-scored} among them
 * @param failures by rule, how many customers it could not be evaluated for; the empty name where no single rule failed
 * @param interactions that were accepted, duplicates included
 * @param company lines of the company itself, which is no customer and is never scored
 * @param duplicates lines of either file that repeat an earlier one
 * @param rejected lines of either file that were bad
 * @param unknownTypes interactions by type, of types that the vocabulary does not know
 */
public record BulkSummary(
        Optional<Instant> asOf,
        long customers,
        SortedMap<String, Long> bands,
        SortedMap<String, Long> failures,
        long interactions,
        long company,
        long duplicates,
        long rejected,
        SortedMap<String, Long> unknownTypes) {}
