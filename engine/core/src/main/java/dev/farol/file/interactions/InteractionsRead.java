package dev.farol.file.interactions;

import java.util.SortedMap;

/**
 * What became of the lines of an interactions file.
 *
 * @param accepted lines handed to the sink
 * @param rejected lines that were bad
 * @param company lines of the account {@value #COMPANY} that no customers file has; they are left out, and not bad
 * @param unknownTypes accepted lines by type, of types that the vocabulary does not know
 * @param moreUnknown accepted lines of further unknown types, too many to be named
 */
public record InteractionsRead(
        long accepted, long rejected, long company, SortedMap<String, Long> unknownTypes, long moreUnknown) {

    /** The account of the installation itself, which is never scored. */
    public static final String COMPANY = "company";
}
