package dev.farol.listing;

import java.util.Optional;

/** What a filter comes to in the columns of one list. */
final class CustomerMatch {

    private final CustomerColumns columns;
    private final int band;
    private final int segment;
    private final int owner;
    private final Optional<Part> part;

    CustomerMatch(CustomerColumns columns, CustomerFilter filter) {
        this.columns = columns;
        this.band = code(filter.band(), columns.bands);
        this.segment = code(filter.segment(), columns.segments);
        this.owner = code(filter.owner(), columns.owners);
        this.part = filter.text().map(Part::of);
    }

    /** -2 for any word, -1 for one that no customer has. */
    private static int code(Optional<String> word, Words column) {
        return word.map(column::find).orElse(-2);
    }

    boolean takes(int customer) {
        return (band == -2 || columns.bands.code(customer) == band)
                && (owner == -2 || columns.owners.code(customer) == owner)
                && (segment == -2 || columns.segments.code(customer) == segment)
                && (part.isEmpty()
                        || part.get().in(columns.ids, customer)
                        || part.get().in(columns.names, customer));
    }
}
