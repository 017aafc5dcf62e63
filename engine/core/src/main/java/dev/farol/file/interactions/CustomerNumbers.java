package dev.farol.file.interactions;

import dev.farol.file.customers.CustomerIndex;

/** Knows customers by number. A file is read by several threads, so it has to be thread safe there. */
@FunctionalInterface
public interface CustomerNumbers {

    /** The number of the customer of which the UTF-8 bytes of the id are given; {@link CustomerIndex#UNKNOWN} when it is not known. */
    int find(byte[] bytes, int from, int length);
}
