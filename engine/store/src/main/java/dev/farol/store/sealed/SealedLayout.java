package dev.farol.store.sealed;

/** Names and sizes inside a sealed file. */
final class SealedLayout {

    /** The tree of customers. */
    static final String CUSTOMERS = "c";

    /** The tree of parts: under a part's name its length, under its name, {@link #SEPARATOR} and eight digits each of its pieces. */
    static final String PARTS = "p";

    static final char SEPARATOR = '\u0000';
    /** A part that files have besides those they were given. */
    static final String PRINTS = SEPARATOR + "prints";

    static final int PIECE = 1 << 20;

    private SealedLayout() {}

    static String piece(String part, int index) {
        String digits = Integer.toString(index);
        return part + SEPARATOR + "0".repeat(8 - digits.length()) + digits;
    }

    static int pieces(int length) {
        return length / PIECE + (length % PIECE == 0 ? 0 : 1);
    }
}
