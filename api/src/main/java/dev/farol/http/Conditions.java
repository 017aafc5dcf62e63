package dev.farol.http;

import dev.farol.http.problem.Kind;
import dev.farol.http.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code If-Match} and {@code If-None-Match} (RFC 9110, 13). Tags are opaque texts without their quotes. Immutable.
 */
public final class Conditions {

    private static final Pattern TAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7e]*\"");

    private final Optional<List<String>> match;
    private final Optional<List<String>> noneMatch;

    private Conditions(Optional<List<String>> match, Optional<List<String>> noneMatch) {
        this.match = match;
        this.noneMatch = noneMatch;
    }

    /**
     * Reads the headers.
     *
     * @throws dev.farol.http.problem.ProblemException 400 when one is malformed
     */
    public static Conditions parse(Optional<String> ifMatch, Optional<String> ifNoneMatch) {
        return new Conditions(
                ifMatch.map(text -> tags("If-Match", text)), ifNoneMatch.map(text -> tags("If-None-Match", text)));
    }

    private static List<String> tags(String header, String text) {
        List<String> tags = Stream.of(text.split(",")).map(String::strip).toList();
        if (!tags.equals(List.of("*"))
                && !tags.stream().allMatch(tag -> TAG.matcher(tag).matches())) {
            throw Problem.of(
                            Kind.MALFORMED,
                            "The header " + header + " is no list of entity tags.",
                            "Maybe the quotes of the ETag are missing.")
                    .asException();
        }
        return tags;
    }

    /**
     * What keeps a change from being made.
     *
     * @param current tag of what is there now; empty when nothing is there
     */
    public Optional<Problem> refuse(Optional<String> current) {
        if (match.isPresent() && !(current.isPresent() && holds(match.get(), current.get(), false))) {
            return Optional.of(Problem.of(
                    Kind.CHANGED,
                    current.isPresent() ? "It has another ETag by now." : "If-Match is given, and nothing is there.",
                    "Maybe read it again first."));
        }
        if (noneMatch.isPresent() && current.isPresent() && holds(noneMatch.get(), current.get(), true)) {
            return Optional.of(Problem.of(Kind.CHANGED, "It is there already, and If-None-Match forbids that."));
        }
        return Optional.empty();
    }

    /** Whether a read need not be answered in full, since the tag is the one that is known. */
    public boolean isKnown(String current) {
        return noneMatch.isPresent() && holds(noneMatch.get(), current, true);
    }

    private static boolean holds(List<String> tags, String current, boolean weakly) {
        String quoted = "\"" + current + "\"";
        return tags.contains("*") || tags.contains(quoted) || (weakly && tags.contains("W/" + quoted));
    }
}
