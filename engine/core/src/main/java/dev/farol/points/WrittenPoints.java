package dev.farol.points;

import dev.farol.diagnostic.Place;
import dev.farol.language.MappedText;
import dev.farol.language.MappedText.Origin;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The points of one rule as its file has them.
 *
 * @param text all rules of the file, as plain rule text
 * @param sign offset of the minus in it
 * @param from offset of the first digit
 * @param to offset behind the last one
 */
record WrittenPoints(String rule, MappedText text, OptionalInt sign, int from, int to) {

    private static final String SENTENCE = ".dslr";

    /** Why points cannot be written. */
    static final class Fixed extends Exception {
        private static final long serialVersionUID = 1L;

        private final String why;

        Fixed(String why) {
            super(why);
            this.why = why;
        }

        String why() {
            return why;
        }
    }

    Place place() {
        return text.place(sign.orElse(from));
    }

    int points() {
        int size = (int) Double.parseDouble(text.text().substring(from, to));
        return sign.isPresent() ? -size : size;
    }

    /** What holds the digits: equal for rules that share them. Empty when no file has them for this rule alone. */
    Optional<Origin> digits() {
        Optional<Origin> first = text.origin(from);
        for (int i = 1; first.isPresent() && i < to - from; i++) {
            if (!text.origin(from + i).equals(Optional.of(first.get().plus(i)))) {
                return Optional.empty();
            }
        }
        return first;
    }

    List<Change> change(int points) throws Fixed {
        Origin digits = digits().orElseThrow(() -> new Fixed(shared("Its points stand")));
        int length = to - from;
        if (points > 0 && sign.isPresent()) {
            Origin minus = text.origin(sign.getAsInt())
                    .orElseThrow(() -> new Fixed(shared("The minus before its points stands")));
            return List.of(new Change(minus, 1, ""), new Change(digits, length, Integer.toString(points)));
        }
        String minus = points < 0 && sign.isEmpty() ? "-" : "";
        return List.of(new Change(digits, length, minus + Math.abs(points)));
    }

    private String shared(String what) {
        return text.file().endsWith(SENTENCE)
                ? what + " in the sentence itself, on the right side of its entry in language/, not in the line of the"
                        + " rule.\nMaybe use another sentence in this line."
                : what + " in the snippet above the rules (" + place() + "), which all rows share.\nMaybe write "
                        + "health.points($1, \"$2\"); there, and the points with their sign in each row.";
    }
}
