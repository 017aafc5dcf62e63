package dev.farol.scenario.make;

import dev.farol.customer.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Puts interactions of one type that are alike into one line. Stateless. */
final class Alike {

    /** Longest step between two of one line, in days; and how many make it worth one. */
    private static final int LONGEST_STEP = 31;

    private static final int LEAST = 3;

    private Alike() {}

    /**
     * Those of one day, and those that come every so many days; the order of those at one instant may become another one.
     *
     * @param items in the order in which they happened
     */
    static List<Item> freely(List<Item> items) {
        List<Item> lines = new ArrayList<>();
        Map<Item.Content, NavigableMap<LocalDate, Integer>> days = new LinkedHashMap<>();
        for (Item item : items) {
            if (item.at() instanceof Moment.Day day) {
                days.computeIfAbsent(item.content(), content -> new TreeMap<>()).merge(day.date(), 1, Integer::sum);
            } else {
                lines.add(item);
            }
        }
        days.forEach((content, counts) -> steps(content, counts, lines));
        lines.sort(Comparator.comparing(Item::at, Comparator.comparing(Moment::toString)));
        return inARow(lines);
    }

    private static void steps(Item.Content content, NavigableMap<LocalDate, Integer> counts, List<Item> lines) {
        while (!counts.isEmpty()) {
            LocalDate last = counts.lastKey();
            int best = 1;
            int step = 0;
            for (int days = 1; days <= LONGEST_STEP; days++) {
                int length = 1;
                while (counts.containsKey(last.minusDays((long) length * days))) {
                    length++;
                }
                if (length > best) {
                    best = length;
                    step = days;
                }
            }
            if (best < LEAST) {
                lines.add(new Item(new Moment.Day(last), content, counts.getOrDefault(last, 1), 0));
                counts.remove(last);
                continue;
            }
            lines.add(new Item(new Moment.Day(last), content, best, step));
            for (int i = 0; i < best; i++) {
                counts.computeIfPresent(last.minusDays((long) i * step), (day, count) -> count == 1 ? null : count - 1);
            }
        }
    }

    /** Those at one instant that follow one another: nothing changes its place. */
    static List<Item> inARow(List<Item> items) {
        List<Item> lines = new ArrayList<>();
        for (Item item : items) {
            Item last = lines.isEmpty() ? item : lines.get(lines.size() - 1);
            if (!lines.isEmpty()
                    && item.every() == 0
                    && last.every() == 0
                    && last.at().equals(item.at())
                    && last.content().equals(item.content())) {
                lines.set(lines.size() - 1, new Item(last.at(), last.content(), last.times() + item.times(), 0));
            } else {
                lines.add(item);
            }
        }
        return lines;
    }
}
