package dev.farol.diagnostic;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the name a person probably meant. Stateless. */
public final class Spelling {

    private static final int SHOWN = 8;
    /** Beyond these, nobody is helped and time is lost. */
    private static final int MOST = 500;

    private static final int LONGEST = 60;
    private static final int SHORTEST_PART = 4;

    private Spelling() {}

    /** {@code Did you mean "login"?}, or the known names when none is near; empty when there are no names. */
    public static String hint(String written, Collection<String> known) {
        Optional<String> near = nearest(written, known);
        if (near.isPresent()) {
            return "Did you mean \"" + near.get() + "\"?";
        }
        if (known.isEmpty()) {
            return "";
        }
        if (known.size() == 1) {
            return "Maybe " + known.iterator().next() + ".";
        }
        String names = known.stream().sorted().limit(SHOWN).collect(Collectors.joining(", "));
        return "Maybe one of: " + names + (known.size() > SHOWN ? ", ..." : ".");
    }

    /** The known name nearest to the written one, if it is near enough to be a slip of the keys. */
    public static Optional<String> nearest(String written, Collection<String> known) {
        String folded = fold(written);
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .limit(MOST)
                .filter(name -> name.length() <= LONGEST)
                .flatMap(name -> near(folded, name).stream())
                .min(Comparator.comparingInt(Near::distance)
                        .thenComparing(near -> distance(written, near.name()))
                        .thenComparing(Near::name))
                .map(Near::name)
                .or(() -> only(folded, known));
    }

    /** The one known name that the written one is a part of. */
    private static Optional<String> only(String folded, Collection<String> known) {
        List<String> longer = known.stream()
                .limit(MOST)
                .filter(name -> folded.length() >= SHORTEST_PART && fold(name).contains(folded))
                .limit(2)
                .toList();
        return longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
    }

    private record Near(String name, int distance) {}

    private static Optional<Near> near(String folded, String name) {
        String other = fold(name);
        int tolerance = tolerance(folded, other);
        if (Math.abs(folded.length() - other.length()) > tolerance) {
            return Optional.empty();
        }
        return Optional.of(new Near(name, distance(folded, other))).filter(near -> near.distance() <= tolerance);
    }

    private static int tolerance(String a, String b) {
        return Math.max(1, Math.min(a.length(), b.length()) / 3);
    }

    /** Case, accents and the choice of separator are not what tells names apart. */
    private static String fold(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return decomposed.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }

    /** Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replace, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
