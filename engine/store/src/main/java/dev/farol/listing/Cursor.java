package dev.farol.listing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page ends. It stays good when a new run comes in between: the next page goes on behind the same place in the order.
 *
 * @param order what the list is sorted by
 * @param key what the last item is sorted by
 * @param id of the last item
 */
public record Cursor(String order, long key, String id) {

    /** As it stands in a query. */
    public String text() {
        String plain = order + " " + key + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** What {@link #text} wrote; empty for any other text. */
    public static Optional<Cursor> parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int first = plain.indexOf(' ');
            int second = plain.indexOf(' ', first + 1);
            if (first < 1 || second < 0) {
                return Optional.empty();
            }
            Cursor cursor = new Cursor(
                    plain.substring(0, first),
                    Long.parseLong(plain.substring(first + 1, second)),
                    plain.substring(second + 1));
            return cursor.text().equals(text) ? Optional.of(cursor) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
