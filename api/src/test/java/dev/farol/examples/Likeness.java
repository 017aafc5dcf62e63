package dev.farol.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether what was printed is what a page says: apart from what differs each time, and from a line of three dots, which stands for any
 * number of lines.
 */
final class Likeness {

    private static final String ANY = "...";
    /** What differs each time, or with each change of the default rules. */
    private static final List<Pattern> VARYING = List.of(
            // An instant.
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?([.]\\d+)?Z"),
            // An ETag, or a version of the rules.
            Pattern.compile("\\b([0-9a-f]{32}|[0-9a-f]{12})\\b"));

    private Likeness() {}

    /** Where a page does not say what was printed, in words; empty when all is as it says. */
    static String differences(Transcript transcript, List<List<String>> printed) {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < transcript.steps().size(); i++) {
            Transcript.Step step = transcript.steps().get(i);
            if (i >= printed.size()) {
                wrong.add("README.md:" + step.line() + ": was not come to");
            } else if (!holds(step.printed(), printed.get(i))) {
                wrong.add("README.md:" + step.line() + ": " + step.command().get(0) + "\n  says\n    "
                        + String.join("\n    ", step.printed()) + "\n  is\n    "
                        + String.join("\n    ", printed.get(i)));
            }
        }
        return String.join("\n", wrong);
    }

    static boolean holds(List<String> told, List<String> printed) {
        return holds(
                told.stream().map(Likeness::plain).toList(),
                0,
                printed.stream().map(Likeness::plain).toList(),
                0);
    }

    private static String plain(String line) {
        String plain = line.stripTrailing();
        for (Pattern varying : VARYING) {
            plain = varying.matcher(plain).replaceAll("<>");
        }
        return plain;
    }

    private static boolean holds(List<String> told, int from, List<String> printed, int at) {
        if (from == told.size()) {
            return at == printed.size();
        }
        if (told.get(from).equals(ANY)) {
            return holds(told, from + 1, printed, at) || (at < printed.size() && holds(told, from, printed, at + 1));
        }
        return at < printed.size() && told.get(from).equals(printed.get(at)) && holds(told, from + 1, printed, at + 1);
    }
}
