package dev.farol.language;

import dev.farol.diagnostic.Place;
import java.util.List;
import java.util.Optional;

/**
 * A rule as it was written.
 *
 * @param place of its name
 * @param condition all constraints of all its patterns; empty for {@code Customer()}, which always holds
 * @param consequence the one call behind {@code then}; empty when it could not be read
 * @param whole false when part of it could not be read: what is here was reported, and what is missing is no mistake
 */
public record RuleSyntax(
        String name,
        Place place,
        List<Annotation> annotations,
        Optional<Expression> condition,
        Optional<Expression.Call> consequence,
        boolean whole) {

    /** {@code @name(value)}; the value is a word, a whole number or a quoted text. */
    public record Annotation(String name, Place place, String value, Place valuePlace) {}
}
