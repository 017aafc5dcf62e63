package dev.farol.http;

import dev.farol.customer.Moment;
import dev.farol.diagnostic.Spelling;
import dev.farol.http.problem.Flaw;
import dev.farol.http.problem.Flaws;
import dev.farol.http.problem.Kind;
import dev.farol.http.problem.Problem;
import dev.farol.http.problem.ProblemException;
import dev.farol.http.problem.Shown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The query parameters of a call, decoded, each known to the route and there once. A value that is not what it is asked to be ends the
 * request with 400. Immutable.
 */
public final class Query {

    /** Of a call without parameters. */
    public static final Query NONE = new Query(Map.of());

    /** Most items of a page, and how many there are when nothing is said. */
    private static final int MOST_ITEMS = 500;

    private static final int USUAL_ITEMS = 50;

    private final Map<String, String> values;

    private Query(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads what stands after the question mark.
     *
     * @param known names that are allowed
     * @throws ProblemException 400 with every parameter that is malformed, unknown or given twice
     */
    public static Query parse(String text, List<String> known) {
        Map<String, String> values = new TreeMap<>();
        Flaws flaws = new Flaws();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            Optional<String> name = Percent.decode(equals < 0 ? pair : pair.substring(0, equals), true);
            Optional<String> value = Percent.decode(equals < 0 ? "" : pair.substring(equals + 1), true);
            if (pair.isEmpty()) {
                continue;
            }
            if (name.isEmpty() || value.isEmpty()) {
                flaws.add(
                        "?" + Shown.cut(name.orElse("")),
                        "It is not percent-encoded UTF-8, or has control characters (" + Shown.cut(pair) + ").");
            } else if (!known.contains(name.get())) {
                String hint =
                        known.isEmpty() ? "Maybe without: there are none here." : Spelling.hint(name.get(), known);
                flaws.add(
                        "?" + Shown.cut(name.get()), "Unknown query parameter (" + Shown.cut(name.get()) + ").", hint);
            } else if (values.put(name.get(), value.get()) != null) {
                flaws.add("?" + name.get(), "It is given twice (" + Shown.cut(value.get()) + ").");
            }
        }
        flaws.orThrow(Kind.MALFORMED);
        return new Query(values);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Text of so many characters. */
    public Optional<String> text(String name, int least, int most) {
        Optional<String> text = text(name);
        if (text.isPresent() && (text.get().length() < least || text.get().length() > most)) {
            throw wrong(name, "of " + least + " to " + most + " characters", "");
        }
        return text;
    }

    /** A whole number within limits. */
    public Optional<Integer> whole(String name, int from, int to) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        long number = text.get().matches("-?[0-9]{1,10}") ? Long.parseLong(text.get()) : Long.MIN_VALUE;
        if (number < from || number > to) {
            throw wrong(name, "a whole number from " + from + " to " + to, "");
        }
        return Optional.of((int) number);
    }

    /** How many items a page has at most. */
    public int limit() {
        return whole("limit", 1, MOST_ITEMS).orElse(USUAL_ITEMS);
    }

    public Optional<Boolean> flag(String name) {
        return oneOf(name, List.of("true", "false")).map(Boolean::valueOf);
    }

    /** One of some texts. */
    public Optional<String> oneOf(String name, List<String> known) {
        Optional<String> text = text(name);
        if (text.isPresent() && !known.contains(text.get())) {
            String hint = Spelling.nearest(text.get(), known)
                    .map(near -> "Did you mean \"" + near + "\"?")
                    .orElse("");
            throw wrong(name, "one of " + String.join(", ", known), hint);
        }
        return text;
    }

    /** An instant or a day; the caller knows the zone. */
    public Optional<Moment> moment(String name) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        // A plus sign in a query is a space, and nobody thinks of that in an offset.
        Optional<Moment> moment = Moment.parse(text.get().replace(' ', '+'));
        if (moment.isEmpty()) {
            throw wrong(
                    name, "an instant with an offset or a day", "Maybe written as 2026-11-30T12:00:00Z or 2026-11-30.");
        }
        return moment;
    }

    /** Everything but where in a list one is: what a cursor belongs to. */
    String scope() {
        Map<String, String> scope = new TreeMap<>(values);
        scope.remove("cursor");
        scope.remove("limit");
        return scope.toString();
    }

    /** What a value must be and is not. */
    public ProblemException wrong(String name, String wanted, String hint) {
        String detail = name + " must be " + wanted + " (" + Shown.cut(values.getOrDefault(name, "")) + ").";
        Flaw flaw = new Flaw("?" + name, hint.isEmpty() ? detail : detail + " " + hint);
        return Problem.of(Kind.MALFORMED, List.of(flaw)).asException();
    }

    /** What is said of a parameter that is needed and not there. */
    public ProblemException missing(String name) {
        return Problem.of(Kind.MALFORMED, List.of(new Flaw("?" + name, name + " is missing.")))
                .asException();
    }
}
