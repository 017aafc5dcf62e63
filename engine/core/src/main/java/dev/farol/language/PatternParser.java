package dev.farol.language;

import dev.farol.diagnostic.Place;
import dev.farol.diagnostic.Spelling;
import dev.farol.language.TokenReader.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what stands between when and then: patterns on the one fact, put together to one condition. */
final class PatternParser {

    private static final String FACT = "Customer";

    private final TokenReader in;
    private final ExpressionParser expressions;

    PatternParser(TokenReader in, ExpressionParser expressions) {
        this.in = in;
        this.expressions = expressions;
    }

    /** Whether a pattern stands here. */
    static boolean isNext(TokenReader in) {
        return in.peek().is(FACT) && in.peek(1).is("(");
    }

    /** All constraints of all patterns; empty when there are none. */
    Optional<Expression> patterns() {
        List<Expression> constraints = new ArrayList<>();
        Place first = in.place();
        int patterns = 0;
        while (!in.atAnyKeyword() && !ConsequenceParser.isNext(in)) {
            try {
                pattern(constraints);
            } catch (Unreadable reported) {
                in.spoil();
                while (!in.atAnyKeyword() && !ConsequenceParser.isNext(in)) {
                    in.next();
                }
            }
            patterns++;
        }
        if (patterns == 0 && in.atKeyword("then")) {
            in.error(
                    "no-pattern",
                    in.place(),
                    "The rule has no condition between when and then.",
                    "Maybe add Customer( ... ), or Customer() for every customer.");
            in.spoil();
        }
        return switch (constraints.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(constraints.get(0));
            default -> Optional.of(new Expression.All(first, List.copyOf(constraints)));
        };
    }

    private void pattern(List<Expression> constraints) throws Unreadable {
        Token fact = in.peek();
        in.refuseForbidden(fact);
        if (fact.is(")")) {
            throw in.fail(
                    "parenthesis", fact, "A parenthesis is closed here that was never opened.", "Maybe remove it.");
        }
        if (fact.isWord() && in.peek(1).is(":")) {
            throw in.fail(
                    "forbidden",
                    fact,
                    "A name for the pattern is not part of the rule language (" + fact.text() + " :).",
                    "Maybe write Customer( ... ) alone.");
        }
        if (!fact.isWord() || !in.peek(1).is("(")) {
            throw in.fail(
                    "syntax",
                    fact,
                    "Customer( ... ) is expected, but " + TokenReader.shown(fact) + " stands here.",
                    "Maybe put the condition into it: Customer( " + TokenReader.shown(fact) + " ... ).");
        }
        if (!fact.text().equals(FACT)) {
            Optional<String> near = Spelling.nearest(fact.text(), List.of(FACT));
            String hint = near.isPresent()
                    ? "Did you mean \"" + FACT + "\"?"
                    : "Maybe ask it as a question of the customer, such as count(\"login\", 30).";
            in.error(
                    "unknown-fact",
                    fact,
                    "Rules see one fact, Customer, and nothing else (" + fact.text() + ").",
                    hint);
            in.spoil();
        }
        in.next();
        Token open = in.next();
        if (in.take(")")) {
            return;
        }
        do {
            constraint(constraints, open);
        } while (in.take(","));
        if (in.take(")")) {
            return;
        }
        if (in.atAnyKeyword()) {
            throw in.fail(
                    "parenthesis",
                    open,
                    "A parenthesis is opened here and never closed.",
                    "Maybe a ) is missing at the end of the condition.");
        }
        throw expressions.unexpected(in.peek());
    }

    private void constraint(List<Expression> constraints, Token open) throws Unreadable {
        boolean decimal = in.peek().kind() == Token.Kind.NUMBER && in.touchesLast();
        Token token = in.peek();
        if (in.atAnyKeyword()) {
            throw in.fail(
                    "parenthesis",
                    open,
                    "A parenthesis is opened here and never closed.",
                    "Maybe a ) is missing at the end of the condition.");
        }
        Expression read = expressions.read();
        if (decimal && !constraints.isEmpty() && read instanceof Expression.NumberLiteral) {
            in.error("decimal-comma", token, expressions.twoThings(token), ExpressionParser.withoutComma(token));
            in.spoil();
        }
        constraints.add(read);
    }
}
