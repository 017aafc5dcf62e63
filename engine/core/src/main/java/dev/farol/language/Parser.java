package dev.farol.language;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import dev.farol.diagnostic.Spelling;
import dev.farol.language.RuleSyntax.Annotation;
import dev.farol.language.TokenReader.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the rules of one text. The grammar is an allow-list: a small part of DRL, and nothing else is taken, so whatever
 * a file holds, what comes out of here is patterns on {@code Customer}, comparisons and one call with literals. A part
 * that cannot be read costs one message; reading goes on behind it.
 */
public final class Parser {

    private static final String FACT = "Customer";

    private final TokenReader in;
    private final ExpressionParser expressions;
    private final List<RuleSyntax> rules = new ArrayList<>();
    private boolean whole = true;

    private Parser(MappedText source, Diagnostics diagnostics) {
        this.in = new TokenReader(source, Lexer.read(source, diagnostics), diagnostics);
        this.expressions = new ExpressionParser(in);
    }

    /** All rules that could be made out, in the order of the text. */
    public static List<RuleSyntax> parse(MappedText source, Diagnostics diagnostics) {
        return new Parser(source, diagnostics).rules();
    }

    /** A question within a text: its texts stand in single quotes. Empty when it cannot be read, which is reported. */
    public static Optional<Expression> parseInner(MappedText source, Diagnostics diagnostics) {
        TokenReader in = new TokenReader(source, Lexer.readInner(source, diagnostics), diagnostics);
        ExpressionParser expressions = new ExpressionParser(in);
        try {
            Expression read = expressions.read();
            if (!in.atEnd()) {
                throw expressions.unexpected(in.peek());
            }
            return Optional.of(read);
        } catch (Unreadable reported) {
            return Optional.empty();
        }
    }

    private List<RuleSyntax> rules() {
        while (!in.atEnd()) {
            if (in.takeKeyword("rule")) {
                rule();
            } else {
                stray();
            }
        }
        return List.copyOf(rules);
    }

    private void stray() {
        Token token = in.peek();
        Optional<String> forbidden = token.isWord() ? Forbidden.hint(token.text()) : Optional.empty();
        if (forbidden.isPresent()) {
            in.error(
                    "forbidden",
                    token,
                    "The word " + token.text() + " is not part of the rule language.",
                    forbidden.get());
        } else if (token.is("end")) {
            in.error("syntax", token, "An end stands here without a rule before it.", "Maybe remove it.");
        } else if (token.kind() != Token.Kind.BROKEN) {
            String hint = token.is("regra")
                    ? "Maybe write rule, or let the file name end in .dslr: there, Portuguese words can stand."
                    : Spelling.nearest(token.text(), List.of("rule")).isPresent()
                            ? "Did you mean \"rule\"?"
                            : "Maybe a rule \"...\" line is missing.";
            in.error("syntax", token, "A rule is expected, but " + TokenReader.shown(token) + " stands here.", hint);
        }
        in.next();
        while (!in.atEnd() && !in.atKeyword("rule")) {
            in.next();
        }
    }

    private void rule() {
        whole = true;
        Token nameToken = in.peek();
        Place place = in.place();
        String name = name();
        List<Annotation> annotations = annotations();
        Optional<Expression> condition = Optional.empty();
        if (in.takeKeyword("when")) {
            condition = patterns();
        } else {
            missing("when", name);
            if (atPattern()) {
                condition = patterns();
            }
        }
        Optional<Expression.Call> consequence = Optional.empty();
        if (in.takeKeyword("then")) {
            consequence = consequence();
        } else if (atCall()) {
            missing("then", name);
            consequence = consequence();
        } else if (whole) {
            missing("then", name);
        }
        if (!in.takeKeyword("end")) {
            if (whole || in.atKeyword("rule") || in.atEnd()) {
                missing("end", name);
            }
            skipTo("rule");
        }
        if (nameToken.kind() == Token.Kind.TEXT || !name.isEmpty()) {
            rules.add(new RuleSyntax(name, place, annotations, condition, consequence, whole));
        }
    }

    private void missing(String keyword, String name) {
        in.error(
                "missing-" + keyword,
                in.behindLast(),
                "The rule has no " + keyword + " (" + name + ").",
                "Maybe add a line with " + keyword + " here.");
        whole = false;
    }

    /** Whether what belongs behind then stands here. */
    private boolean atCall() {
        return in.peek().is("health") && in.peek(1).is(".");
    }

    /** Whether what belongs behind when stands here. */
    private boolean atPattern() {
        return in.peek().is(FACT) && in.peek(1).is("(");
    }

    private void skipTo(String keyword) {
        while (!in.atEnd() && !in.atKeyword(keyword)) {
            in.next();
        }
    }

    private String name() {
        Token token = in.peek();
        if (token.kind() == Token.Kind.TEXT) {
            in.next();
            if (token.text().isBlank() || token.text().length() > 200) {
                in.error(
                        "rule-name",
                        token,
                        "A rule name has 1 to 200 characters.",
                        "Maybe say in a few words what the rule sees.");
                whole = false;
            }
            return token.text();
        }
        List<String> words = new ArrayList<>();
        while (!in.atAnyKeyword() && !in.peek().is("@")) {
            words.add(in.next().text());
        }
        if (token.kind() != Token.Kind.BROKEN) {
            in.error(
                    "rule-name",
                    token,
                    "The name of a rule stands in double quotes.",
                    "Maybe write rule \"" + (words.isEmpty() ? "What it sees" : String.join(" ", words)) + "\".");
        }
        whole = false;
        return String.join(" ", words);
    }

    private List<Annotation> annotations() {
        List<Annotation> annotations = new ArrayList<>();
        while (!in.atAnyKeyword() && !atPattern()) {
            try {
                annotations.add(annotation());
            } catch (Unreadable reported) {
                whole = false;
                while (!in.atAnyKeyword() && !atPattern() && !in.peek().is("@")) {
                    in.next();
                }
            }
        }
        return List.copyOf(annotations);
    }

    private Annotation annotation() throws Unreadable {
        Token at = in.next();
        if (in.peek().kind() == Token.Kind.BROKEN) {
            throw new Unreadable();
        }
        if (!at.is("@") || !in.peek().isWord()) {
            String hint = at.isWord()
                    ? Forbidden.hint(at.text())
                            .orElse(
                                    Spelling.nearest(at.text(), List.of("when")).isPresent() || at.is("quando")
                                            ? "Did you mean \"when\"?"
                                            : "Maybe a when is missing.")
                    : "Maybe a when is missing.";
            throw in.fail(
                    at.isWord() && Forbidden.hint(at.text()).isPresent() ? "forbidden" : "syntax",
                    at,
                    "An annotation or when is expected, but " + TokenReader.shown(at) + " stands here.",
                    hint);
        }
        Token name = in.next();
        if (!in.peek().is("(")) {
            throw in.fail(
                    "annotation",
                    name,
                    "The annotation says nothing (@" + name.text() + ").",
                    "Maybe write @" + name.text() + "(adoption), with a word of yours.");
        }
        Token open = in.next();
        Token minus = in.peek();
        String sign = in.take("-") ? "-" : "";
        Token value = in.next();
        boolean plain = open.is("(")
                && in.take(")")
                && switch (value.kind()) {
                    case WORD, TEXT -> sign.isEmpty();
                    case NUMBER -> !value.text().contains(".");
                    default -> false;
                };
        if (!plain) {
            throw in.fail(
                    "annotation",
                    sign.isEmpty() ? value : minus,
                    "The value of @" + name.text()
                            + " must be one word, one whole number or one quoted text in parentheses.",
                    "Maybe write @" + name.text() + "(adoption), with a word of yours.");
        }
        return new Annotation(name.text(), in.place(name), sign + value.text(), in.place(value));
    }

    private Optional<Expression> patterns() {
        List<Expression> constraints = new ArrayList<>();
        Place first = in.place();
        int patterns = 0;
        while (!in.atAnyKeyword() && !atCall()) {
            try {
                pattern(constraints);
            } catch (Unreadable reported) {
                whole = false;
                while (!in.atAnyKeyword() && !atCall()) {
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
            whole = false;
        }
        return switch (constraints.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(constraints.get(0));
            default -> Optional.of(new Expression.All(first, List.copyOf(constraints)));
        };
    }

    private void pattern(List<Expression> constraints) throws Unreadable {
        Token fact = in.peek();
        Optional<String> forbidden = fact.isWord() ? Forbidden.hint(fact.text()) : Optional.empty();
        if (forbidden.isPresent()) {
            throw in.fail(
                    "forbidden",
                    fact,
                    "The word " + fact.text() + " is not part of the rule language.",
                    forbidden.get());
        }
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
            whole = false;
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
            whole = false;
        }
        constraints.add(read);
    }

    private Optional<Expression.Call> consequence() {
        Optional<Expression.Call> first = Optional.empty();
        try {
            while (!in.atAnyKeyword()) {
                Token token = in.peek();
                Expression.Call call = call();
                if (first.isPresent()) {
                    in.error(
                            "second-call",
                            token,
                            "A rule has one call behind then, and this is another (" + call.name() + ").",
                            "Maybe write a second rule with the same condition.");
                    whole = false;
                }
                first = first.isPresent() ? first : Optional.of(call);
            }
            if (first.isEmpty() && !in.atKeyword("rule") && !in.atEnd()) {
                in.error(
                        "no-call",
                        in.place(),
                        "The rule says nothing behind then.",
                        "Maybe add health.points(-5, \"the reason\");");
                whole = false;
            }
        } catch (Unreadable reported) {
            whole = false;
            while (!in.atKeyword("end") && !in.atKeyword("rule") && !in.atEnd()) {
                in.next();
            }
        }
        return first;
    }

    private Expression.Call call() throws Unreadable {
        Token receiver = in.next();
        if (!receiver.is("health")) {
            Optional<String> near =
                    receiver.isWord() ? Spelling.nearest(receiver.text(), List.of("health")) : Optional.empty();
            String hint = near.isPresent()
                    ? "Did you mean \"health\"?"
                    : "Maybe write health.points(...), health.band(...) or health.recommend(...).";
            throw in.fail(
                    "forbidden",
                    receiver,
                    "Behind then stands one call on health, but here is " + TokenReader.shown(receiver) + ".",
                    hint);
        }
        Token dot = in.next();
        Token name = in.next();
        Token open = in.next();
        if (!dot.is(".") || !name.isWord() || !open.is("(")) {
            Token wrong = !dot.is(".") ? dot : !name.isWord() ? name : open;
            throw in.fail(
                    "syntax",
                    wrong,
                    "A call on health is expected, but " + TokenReader.shown(wrong) + " stands here.",
                    "Maybe write health.points(-5, \"the reason\");");
        }
        List<Expression> arguments = expressions.readArguments(open);
        if (!in.take(";")) {
            if (in.atAnyKeyword()) {
                in.error("semicolon", in.behindLast(), "The call is not closed with a semicolon.", "Maybe add ; here.");
            } else {
                throw in.fail(
                        "syntax",
                        in.peek(),
                        "A semicolon is expected, but " + TokenReader.shown(in.peek()) + " stands here.",
                        "Maybe a rule has one call on health and nothing else.");
            }
        }
        return new Expression.Call(in.place(name), name.text(), arguments);
    }
}
