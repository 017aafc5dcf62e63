package dev.farol.language.format;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Text of which only the ends of lines are tidied. Stateless. */
public final class Lines {

    private Lines() {}

    /** Without white space at the ends of lines; the last line as it ends otherwise. */
    static String trimmed(String text) {
        return Arrays.stream(text.split("\n", -1)).map(String::stripTrailing).collect(Collectors.joining("\n"));
    }

    /** Without white space at the ends of lines and without blank lines at the end, but with a line feed there. */
    public static String tidy(String text) {
        return tidy(text, line -> true);
    }

    /** The same, but white space stays on lines (from 0) that are not to be touched. */
    static String tidy(String text, IntPredicate touched) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (touched.test(i)) {
                lines[i] = lines[i].stripTrailing();
            }
        }
        int count = lines.length;
        while (count > 0 && lines[count - 1].isEmpty()) {
            count--;
        }
        return count == 0 ? "" : String.join("\n", Arrays.asList(lines).subList(0, count)) + "\n";
    }
}
