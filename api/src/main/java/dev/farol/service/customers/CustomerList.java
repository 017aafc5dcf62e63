package dev.farol.service.customers;

import dev.farol.listing.Cursor;
import dev.farol.listing.CustomerFilter;
import dev.farol.listing.CustomerRow;
import dev.farol.listing.Listing;
import dev.farol.listing.Listings;
import dev.farol.listing.Sort;
import dev.farol.run.RunRecord;
import dev.farol.run.Runs;
import dev.farol.service.Page;
import dev.farol.store.StoreReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Customers as the last committed run left them. Thread safe. */
public final class CustomerList {

    private final StoreReader store;
    private final Listings listings;
    private volatile Optional<RunRecord> last = Optional.empty();

    public CustomerList(StoreReader store, Listings listings) {
        this.store = store;
        this.listings = listings;
    }

    /**
     * A part of the list.
     *
     * @param run whose list it is; empty before the first one, and then there are no items
     */
    public record Part(Optional<RunRecord> run, Page<CustomerRow> page) {}

    /**
     * Customers of the last run, erased ones left out.
     *
     * @param position where an earlier page of the same order ended; it stays good when another run is committed
     */
    public Part list(CustomerFilter filter, Sort sort, int limit, Optional<byte[]> position) throws IOException {
        Listing listing = listings.customers();
        Optional<Cursor> after = position.flatMap(bytes -> Cursor.parse(new String(bytes, StandardCharsets.UTF_8)))
                .filter(cursor -> cursor.order().equals(sort.label()));
        int most = Math.min(limit, dev.farol.listing.Page.MOST);
        var page = listing.page(filter, sort, after, most, store::erased);
        return new Part(
                run(listing.run()),
                new Page<>(page.items(), page.next().map(next -> next.text().getBytes(StandardCharsets.UTF_8))));
    }

    /** The bands that customers of the list are in; those of rules that score no more may be among them. */
    public List<String> bands() throws IOException {
        return listings.customers().bands();
    }

    /** Records of runs are read again only after one was committed. */
    private Optional<RunRecord> run(int number) {
        Optional<RunRecord> known = last;
        if (known.isPresent() && known.get().number() == number) {
            return known;
        }
        Optional<RunRecord> read = Runs.of(store.records()).run(number);
        last = read;
        return read;
    }
}
