package dev.farol.store.sealed;

import java.util.Comparator;

/** The order of customer ids in sealed files; whatever is merged with one must be in it too. */
public final class SealedOrder {

    /** By UTF-16 code units, as MapDB's strings: characters beyond the 65,536 first ones come before U+E000 to U+FFFF. */
    public static final Comparator<String> IDS = Comparator.naturalOrder();

    private SealedOrder() {}
}
