package dev.farol.store.state;

import dev.farol.history.History;
import dev.farol.store.document.DocumentCodec;

/** What can be said of interactions of a customer without reading all that is kept of it. */
public enum Glance {
    /** There is no such customer. */
    NO_CUSTOMER,
    /** The customer is known, and nothing with the id of any of them. */
    NEW,
    /** One has to look. */
    UNSURE;

    /** What the bytes of a document say. */
    static Glance at(byte[] document, History interactions) {
        if (!DocumentCodec.adds(document) || interactions.mentionedIn(document)) {
            return UNSURE;
        }
        return DocumentCodec.hasProfile(document) ? NEW : NO_CUSTOMER;
    }

    /** What two layers say together. */
    public Glance and(Glance other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
