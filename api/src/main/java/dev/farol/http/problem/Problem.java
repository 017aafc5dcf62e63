package dev.farol.http.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a request is told that could not be answered. Handlers answer one with {@code Answer.problem} or throw it with
 * {@link #asException}.
 *
 * @param detail what was wrong with this request: sentences for people, a hint among them where there is one
 * @param errors every mistake, where there are places to point at
 * @param headers that go with it, such as {@code Retry-After}
 */
public record Problem(Kind kind, String detail, List<Flaw> errors, Map<String, String> headers) {

    /** The media type of problems. */
    public static final String TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
        headers = Map.copyOf(headers);
    }

    public static Problem of(Kind kind, String detail) {
        return new Problem(kind, detail, List.of(), Map.of());
    }

    /** With a hint, which may be empty. */
    public static Problem of(Kind kind, String detail, String hint) {
        return of(kind, hint.isEmpty() ? detail : detail + " " + hint);
    }

    /** In the words of a service: what was the matter, then maybe lines with hints. */
    public static Problem told(Kind kind, String text) {
        String[] lines = text.strip().split("\\s*\n\\s*");
        StringBuilder detail = new StringBuilder();
        for (String line : lines) {
            detail.append(detail.isEmpty() ? "" : " ")
                    .append(Character.toUpperCase(line.charAt(0)))
                    .append(line, 1, line.length())
                    .append(line.matches(".*[.?!]") ? "" : ".");
        }
        return of(kind, detail.toString());
    }

    /** The mistakes of a request; its detail names the first and counts the others. */
    public static Problem of(Kind kind, List<Flaw> errors) {
        Flaw first = errors.get(0);
        String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more: see errors)";
        String where = first.pointer().isEmpty() ? "" : first.pointer() + ": ";
        return new Problem(kind, where + first.detail() + more, errors, Map.of());
    }

    /** There is no such thing: {@code Problem.notFound("customer", "acme")}. */
    public static Problem notFound(String what, String name) {
        return of(Kind.NOT_FOUND, "There is no " + what + " (" + Shown.cut(name) + ").");
    }

    /** Too much to do, for now. */
    public static Problem busy(String detail, int retrySeconds) {
        return of(Kind.BUSY, detail).with("Retry-After", Integer.toString(retrySeconds));
    }

    /** The same with a header. */
    public Problem with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Problem(kind, detail, errors, all);
    }

    /** For a person: each mistake on a line of its own. */
    public List<String> lines() {
        Stream<String> what = errors.isEmpty()
                ? Stream.of(detail)
                : errors.stream().map(flaw -> (flaw.pointer().isEmpty() ? "" : flaw.pointer() + ": ") + flaw.detail());
        return Stream.concat(Stream.of("refused (" + kind.status() + "):"), what.map(line -> "  " + line))
                .toList();
    }

    public ProblemException asException() {
        return new ProblemException(this);
    }
}
