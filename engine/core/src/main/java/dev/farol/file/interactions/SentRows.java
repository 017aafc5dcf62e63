package dev.farol.file.interactions;

import dev.farol.history.History;
import dev.farol.history.HistoryBuilder;
import dev.farol.history.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Rows of a request as they come, then by customer. For one thread, but for {@link #of}. */
final class SentRows implements CustomerNumbers, Sent.Places {

    private static final int FEW = 4;
    private static final int FEW_BYTES = 256;

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private byte[] bytes = new byte[FEW_BYTES];
    private int length;
    private int count;
    private int[] start = new int[FEW];
    private int[] customer = new int[FEW];
    private int[] place = new int[FEW];
    private int duplicates;
    private final Map<Name, Integer> places = new HashMap<>();

    @Override
    public int find(byte[] utf8, int from, int size) {
        String id = new String(utf8, from, size, StandardCharsets.UTF_8);
        return numbers.computeIfAbsent(id, added -> numbers.size());
    }

    /** Keeps a row of a customer. */
    void add(int number, int index, Row row) {
        if (count + 1 >= start.length) {
            start = Arrays.copyOf(start, start.length * 2);
            customer = Arrays.copyOf(customer, start.length);
            place = Arrays.copyOf(place, start.length);
        }
        if (length + row.length() > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + row.length()));
        }
        System.arraycopy(row.bytes(), 0, bytes, length, row.length());
        start[count] = length;
        customer[count] = number;
        place[count] = index;
        length += row.length();
        start[++count] = length;
    }

    /** The histories of all customers that have any row. */
    List<Sent.OfCustomer> histories(HistoryBuilder builder, SortedSet<Integer> conflicts) {
        int[] first = new int[numbers.size() + 1];
        for (int i = 0; i < count; i++) {
            first[customer[i] + 1]++;
        }
        for (int i = 1; i < first.length; i++) {
            first[i] += first[i - 1];
        }
        int[] order = new int[count];
        int[] next = first.clone();
        for (int i = 0; i < count; i++) {
            order[next[customer[i]]++] = i;
        }
        List<Sent.OfCustomer> all = new ArrayList<>(numbers.size());
        numbers.forEach((id, number) -> {
            for (int k = first[number]; k < first[number + 1]; k++) {
                int i = order[k];
                builder.add(bytes, start[i], start[i + 1] - start[i], place[i]);
            }
            duplicates += builder.duplicates();
            History history = builder.build(line -> conflicts.add((int) line));
            if (history.size() > 0) {
                all.add(new Sent.OfCustomer(id, history));
            }
        });
        return all;
    }

    /** How many rows the histories leave out because an equal one was there. */
    int duplicates() {
        return duplicates;
    }

    @Override
    public synchronized int of(String id, String interaction) {
        Integer found = places().get(new Name(numbers.getOrDefault(id, -1), interaction));
        if (found == null) {
            throw new IllegalArgumentException(
                    "no interaction (" + interaction + ") of customer (" + id + ") was sent");
        }
        return found;
    }

    private record Name(int customer, String id) {}

    /** Only few requests need it. */
    private Map<Name, Integer> places() {
        if (places.isEmpty()) {
            for (int i = 0; i < count; i++) {
                places.putIfAbsent(new Name(customer[i], Row.id(bytes, start[i])), place[i]);
            }
        }
        return places;
    }
}
