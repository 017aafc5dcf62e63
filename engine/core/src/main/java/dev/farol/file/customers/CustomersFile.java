package dev.farol.file.customers;

import dev.farol.file.OutputProblem;
import java.io.Closeable;

/**
 * A customers file that was read.
 *
 * @param index the ids, with the place of each in the order of the file
 * @param profiles the profiles in the order of the file
 * @param duplicates lines that say again what an earlier line said
 * @param hasAsOf whether some customer is to be scored as of an instant of its own
 */
public record CustomersFile(CustomerIndex index, ProfileSpool profiles, long duplicates, boolean hasAsOf)
        implements Closeable {

    /** Removes what is kept of it on disk. */
    @Override
    public void close() throws OutputProblem {
        profiles.close();
    }
}
