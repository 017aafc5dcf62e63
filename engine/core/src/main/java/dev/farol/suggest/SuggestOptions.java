package dev.farol.suggest;

import dev.farol.question.Window;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How rules are looked for. Immutable.
 *
 * @param most at most so many are suggested
 * @param minShare a rule has to fire for at least this share of the rows, and not for at least as many
 * @param windows lengths in days, shortest first
 * @param skip interaction types, {@code type.field} and attributes that no rule may use
 */
public record SuggestOptions(int most, double minShare, List<Integer> windows, Set<String> skip) {

    /** Twenty rules of two rows in a hundred, over two weeks to three months. */
    public static final SuggestOptions STANDARD = new SuggestOptions(20, 0.02, List.of(14, 30, 60, 90), Set.of());

    /** The longest window: that before it, which is asked for too, has to be one that rules may ask for. */
    public static final int LONGEST_WINDOW = Window.LONGEST / 2;

    public SuggestOptions {
        if (most < 1 || !(minShare > 0 && minShare <= 0.5)) {
            throw new IllegalArgumentException("suggestions need one rule at least (" + most
                    + "), and a share above 0 and up to 0.5 (" + minShare + ")");
        }
        if (windows.isEmpty() || windows.stream().anyMatch(days -> days < 1 || days > LONGEST_WINDOW)) {
            throw new IllegalArgumentException("windows have 1 to " + LONGEST_WINDOW + " days " + windows);
        }
        windows = List.copyOf(new TreeSet<>(windows));
        skip = Set.copyOf(skip);
    }

    boolean isSkipped(String name) {
        return skip.contains(name);
    }
}
