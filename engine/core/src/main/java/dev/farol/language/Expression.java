package dev.farol.language;

import dev.farol.diagnostic.Place;
import java.util.List;

/** A condition or a value as it was written. Every node knows its place. */
public sealed interface Expression {

    Place place();

    /** A number; {@code text} is how it was written, without a sign. */
    record NumberLiteral(Place place, String text) implements Expression {
        public double value() {
            return Double.parseDouble(text);
        }
    }

    record TextLiteral(Place place, String value) implements Expression {}

    record TruthLiteral(Place place, boolean value) implements Expression {}

    /** {@code null}. */
    record AbsentLiteral(Place place) implements Expression {}

    record Name(Place place, String name) implements Expression {}

    record Call(Place place, String name, List<Expression> arguments) implements Expression {}

    record Not(Place place, Expression operand) implements Expression {}

    record Negative(Place place, Expression operand) implements Expression {}

    /** {@code + - * /}; its place is the operator's. */
    record Arithmetic(Place place, char operator, Expression left, Expression right) implements Expression {}

    /** {@code == != < <= > >=}; its place is the operator's. */
    record Comparison(Place place, Comparator operator, Expression left, Expression right) implements Expression {}

    record Membership(Place place, Expression subject, boolean negated, List<Expression> options)
            implements Expression {}

    /** At least two operands. */
    record All(Place place, List<Expression> operands) implements Expression {}

    /** At least two operands. */
    record Any(Place place, List<Expression> operands) implements Expression {}
}
