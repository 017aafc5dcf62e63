package dev.farol.listing;

/** Bytes that are no list. */
public final class MalformedListing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedListing(String message) {
        super("could not read a list of the last run: " + message);
    }
}
