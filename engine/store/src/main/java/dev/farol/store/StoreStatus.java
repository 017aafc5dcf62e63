package dev.farol.store;

/**
 * How a store is doing.
 *
 * @param upTo last journal entry
 * @param sealedUpTo last journal entry that is in sealed files
 * @param overlayBytes about how much memory what is not sealed takes
 * @param customers about how many there are
 */
public record StoreStatus(
        long upTo, long sealedUpTo, long overlayBytes, long sealedBytes, long journalBytes, long customers) {}
