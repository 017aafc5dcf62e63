package dev.farol.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The list against sorting and filtering rows one by one. */
class ListingTest {

    private static final List<String> NAMES = List.of("", "Açaí Ltda", "acme", "ACME two", "ação", "IĞDIR", "Ⅻ");

    private final Random random = new Random(5);
    private final List<CustomerRow> rows = rows(400);
    private final Listing listing = Listing.decode(bytes(rows, 7));

    @Test
    void keepsEveryRow() {
        assertThat(listing.run()).isEqualTo(7);
        for (CustomerRow row : rows) {
            assertThat(listing.find(row.id())).contains(row);
        }
        assertThat(listing.find("nobody")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void pagesThroughEveryFilterInOrder(Sort sort) {
        for (int i = 0; i < 60; i++) {
            CustomerFilter filter = filter();
            Predicate<String> hidden = i % 3 == 0 ? id -> id.endsWith("3") : id -> false;
            List<CustomerRow> expected = rows.stream()
                    .filter(row -> holds(filter, row) && !hidden.test(row.id()))
                    .sorted(order(sort))
                    .toList();

            assertThat(all(listing, filter, sort, 1 + random.nextInt(50), hidden))
                    .as("%s", filter)
                    .isEqualTo(expected);
        }
    }

    /** Few of many match, so the columns are gone over. */
    @Test
    void findsTheFewOfMany() {
        List<CustomerRow> many = rows(45_000);
        Listing large = Listing.decode(bytes(many, 7));
        Predicate<String> hidden = id -> id.endsWith("3");
        for (CustomerFilter filter : List.of(
                new CustomerFilter(Optional.of("healthy"), Optional.empty(), Optional.empty(), Optional.of("c4499")),
                new CustomerFilter(Optional.empty(), Optional.of("smb"), Optional.of("owner 2"), Optional.of("77")))) {
            for (Sort sort : Sort.values()) {
                assertThat(all(large, filter, sort, 40, hidden))
                        .isEqualTo(many.stream()
                                .filter(row -> holds(filter, row) && !hidden.test(row.id()))
                                .sorted(order(sort))
                                .toList());
            }
        }
    }

    @Test
    void goesOnAtTheSamePlaceInTheListOfALaterRun() {
        Page<CustomerRow> page = listing.page(CustomerFilter.ALL, Sort.SCORE, Optional.empty(), 50, id -> false);
        Cursor cursor = Cursor.parse(page.next().orElseThrow().text()).orElseThrow();
        CustomerRow last = page.items().get(49);
        List<CustomerRow> later = rows.stream().filter(row -> !row.equals(last)).toList();

        List<CustomerRow> rest = new ArrayList<>();
        Optional<Cursor> next = Optional.of(cursor);
        while (next.isPresent()) {
            Page<CustomerRow> more =
                    Listing.decode(bytes(later, 8)).page(CustomerFilter.ALL, Sort.SCORE, next, 50, id -> false);
            rest.addAll(more.items());
            next = more.next();
        }

        assertThat(rest)
                .isEqualTo(rows.stream().sorted(order(Sort.SCORE)).skip(50).toList());
    }

    @Test
    void refusesACursorOfAnotherOrder() {
        Optional<Cursor> cursor = Optional.of(new Cursor("change", 1, "c1"));
        assertThatThrownBy(() -> listing.page(CustomerFilter.ALL, Sort.SCORE, cursor, 50, id -> false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("change");
    }

    @Test
    void refusesBytesThatAreCutOrChanged() {
        byte[] bytes = bytes(rows, 7);
        for (int length = 0; length < bytes.length; length += 1 + random.nextInt(40)) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> Listing.decode(cut)).isInstanceOf(MalformedListing.class);
        }
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        assertThatThrownBy(() -> Listing.decode(longer)).isInstanceOf(MalformedListing.class);
        for (int i = 0; i < 2_000; i++) {
            byte[] changed = bytes.clone();
            changed[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                all(Listing.decode(changed), CustomerFilter.ALL, Sort.SCORE, 200, id -> false);
            } catch (MalformedListing refused) {
                assertThat(refused).hasMessageStartingWith("could not read a list");
            }
        }
    }

    @Test
    void noTextIsACursorButThoseItWrote() {
        for (String text : List.of("", "x", "====", "c2NvcmU", "c2NvcmUgMSA", "c2NvcmUgeCBh")) {
            assertThat(Cursor.parse(text))
                    .matches(cursor -> cursor.isEmpty() || cursor.get().text().equals(text));
        }
        Cursor odd = new Cursor("-mrr", Long.MIN_VALUE, "an id with spaces / ç");
        assertThat(Cursor.parse(odd.text())).contains(odd);
    }

    private static List<CustomerRow> all(
            Listing listing, CustomerFilter filter, Sort sort, int limit, Predicate<String> hidden) {
        List<CustomerRow> all = new ArrayList<>();
        Optional<Cursor> next = Optional.empty();
        do {
            Page<CustomerRow> page = listing.page(filter, sort, next, limit, hidden);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            assertThat(page.next().isPresent() && page.items().size() < limit).isFalse();
            all.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        return all;
    }

    private CustomerFilter filter() {
        return new CustomerFilter(
                maybe(List.of("neutral", "healthy", "nothing")),
                maybe(List.of("smb", "")),
                maybe(List.of("owner 1", "owner 2")),
                maybe(List.of("AC", "ç", "c1", "two", "Ⅻ", "i̇", "ğ")));
    }

    private Optional<String> maybe(List<String> words) {
        return random.nextInt(3) == 0 ? Optional.of(words.get(random.nextInt(words.size()))) : Optional.empty();
    }

    private static boolean holds(CustomerFilter filter, CustomerRow row) {
        return filter.band().filter(band -> !band.equals(row.band())).isEmpty()
                && filter.segment()
                        .filter(segment -> !segment.equals(row.segment()))
                        .isEmpty()
                && filter.owner().filter(owner -> !owner.equals(row.owner())).isEmpty()
                && filter.text()
                        .filter(text -> !has(row.id(), text) && !has(row.name(), text))
                        .isEmpty();
    }

    private static boolean has(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private static Comparator<CustomerRow> order(Sort sort) {
        Comparator<CustomerRow> order = switch (sort) {
            case SCORE -> Comparator.comparingInt(row -> row.score().orElse(1_000));
            case SCORE_DOWN -> Comparator.comparingInt(row -> -row.score().orElse(-1_000));
            case MRR_DOWN ->
                Comparator.comparing((CustomerRow row) -> row.mrr().orElse(BigDecimal.valueOf(-1_000_000)))
                        .reversed();
            case CHANGE -> Comparator.comparingInt(row -> row.change().orElse(1_000));
        };
        return order.thenComparing(CustomerRow::id);
    }

    private List<CustomerRow> rows(int count) {
        List<CustomerRow> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(new CustomerRow(
                    "c" + i,
                    NAMES.get(random.nextInt(NAMES.size())),
                    "plan " + random.nextInt(3),
                    random.nextBoolean() ? "smb" : "",
                    "owner " + random.nextInt(5),
                    mrr(),
                    "BRL",
                    random.nextInt(9) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(101)),
                    List.of("neutral", "healthy", "churn-risk").get(random.nextInt(3)),
                    random.nextInt(4) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(201) - 100)));
        }
        made.sort(Comparator.comparing(CustomerRow::id));
        return made;
    }

    private Optional<BigDecimal> mrr() {
        return switch (random.nextInt(5)) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new BigDecimal("123456789012345678901234567890.50").add(BigDecimal.TEN.pow(20)));
            case 2 -> Optional.of(BigDecimal.valueOf(-random.nextInt(500), 2));
            default -> Optional.of(BigDecimal.valueOf(random.nextInt(50), random.nextInt(3)));
        };
    }

    private static byte[] bytes(List<CustomerRow> rows, int run) {
        Listing.Builder builder = new Listing.Builder();
        rows.forEach(builder::add);
        return builder.encode(run);
    }
}
