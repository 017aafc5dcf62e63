package dev.farol.store.state;

/** What can be said of interactions of a customer without reading all that is kept of it. */
public enum Glance {
    /** There is no such customer. */
    NO_CUSTOMER,
    /** The customer is known, and nothing with the id of any of them. */
    NEW,
    /** One has to look. */
    UNSURE;

    /** What two layers say together. */
    public Glance and(Glance other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
