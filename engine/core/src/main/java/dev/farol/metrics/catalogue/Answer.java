package dev.farol.metrics.catalogue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a formula gives for one period and one group. Either a value or an absence, never both and never neither.
 *
 * @param numerator and denominator of values that are a quotient
 * @param n how many customers, answers, calls or whatever it rests on
 * @param parts further numbers by name, in a fixed order
 * @param table details, where a metric has them
 */
public record Answer(
        Optional<Value> value,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        BigDecimal n,
        Optional<Absence> absence,
        Map<String, Value> parts,
        Optional<Table> table) {

    /** Quotients are rounded to 16 digits, half to even. */
    static final MathContext PRECISION = MathContext.DECIMAL64;

    public Answer {
        if (value.isPresent() == absence.isPresent()) {
            throw new IllegalArgumentException("a value or why there is none");
        }
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** A value that is no quotient. */
    static Answer of(Value value, BigDecimal n) {
        return new Answer(
                Optional.of(value),
                Optional.empty(),
                Optional.empty(),
                n,
                Optional.empty(),
                Map.of(),
                Optional.empty());
    }

    static Answer of(BigDecimal number, BigDecimal n) {
        return of(Value.of(number), n);
    }

    /** No value. */
    public static Answer none(Absence why) {
        return new Answer(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                BigDecimal.ZERO,
                Optional.of(why),
                Map.of(),
                Optional.empty());
    }

    /** A quotient; without a value when the denominator is 0. */
    static Answer quotient(BigDecimal numerator, BigDecimal denominator, BigDecimal n, Absence ifZero) {
        boolean zero = denominator.signum() == 0;
        return new Answer(
                zero ? Optional.empty() : Optional.of(Value.of(numerator.divide(denominator, PRECISION))),
                Optional.of(numerator),
                Optional.of(denominator),
                n,
                zero ? Optional.of(ifZero) : Optional.empty(),
                Map.of(),
                Optional.empty());
    }

    /** A quotient of counts, which rests on what it is divided by. */
    static Answer share(BigDecimal part, BigDecimal whole, Absence ifZero) {
        return quotient(part, whole, whole, ifZero);
    }

    Answer with(String part, BigDecimal number) {
        return with(part, Value.of(number));
    }

    Answer with(String part, Value more) {
        Map<String, Value> all = new LinkedHashMap<>(parts);
        all.put(part, more);
        return new Answer(value, numerator, denominator, n, absence, all, table);
    }

    Answer with(Table details) {
        return new Answer(value, numerator, denominator, n, absence, parts, Optional.of(details));
    }

    /** The value where it is a number. */
    public Optional<BigDecimal> number() {
        return value.filter(Value.Number.class::isInstance).map(number -> ((Value.Number) number).number());
    }
}
