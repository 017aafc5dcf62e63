package dev.farol.load;

import java.util.SortedMap;

/**
 * What became of files that were loaded.
 *
 * @param customers profiles in the customers file
 * @param profiles of them that are new, or other than what was known
 * @param created customers that only the interactions name, and that were not known: they have empty profiles
 * @param interactions that were not known before
 * @param duplicates lines of either file that repeat an earlier one, and interactions that were known
 * @param rejected lines of either file that were bad
 * @param erased profiles that were left out, since their customers are erased
 * @param unknownTypes interactions by type, of types that the vocabulary does not know
 */
public record Loaded(
        long customers,
        long profiles,
        long created,
        long interactions,
        long duplicates,
        long rejected,
        long erased,
        SortedMap<String, Long> unknownTypes) {}
