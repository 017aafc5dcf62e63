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

    private final TokenReader in;
    private final ExpressionParser expressions;
    private final HeaderParser header;
    private final PatternParser patterns;
    private final ConsequenceParser consequences;
    private final List<RuleSyntax> rules = new ArrayList<>();

    private Parser(MappedText source, Diagnostics diagnostics) {
        this.in = new TokenReader(source, Lexer.read(source, diagnostics), diagnostics);
        this.expressions = new ExpressionParser(in);
        this.header = new HeaderParser(in);
        this.patterns = new PatternParser(in, expressions);
        this.consequences = new ConsequenceParser(in, expressions);
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
        in.beginRule();
        expressions.begin();
        Token nameToken = in.peek();
        Place place = in.place();
        String name = header.name();
        List<Annotation> annotations = header.annotations();
        Optional<Expression> condition = Optional.empty();
        if (in.takeKeyword("when")) {
            condition = patterns.patterns();
        } else {
            missing("when", name);
            if (PatternParser.isNext(in)) {
                condition = patterns.patterns();
            }
        }
        Optional<Expression.Call> consequence = Optional.empty();
        if (in.takeKeyword("then")) {
            consequence = consequences.consequence();
        } else if (ConsequenceParser.isNext(in)) {
            missing("then", name);
            consequence = consequences.consequence();
        } else if (in.isWhole()) {
            missing("then", name);
        }
        if (!in.takeKeyword("end")) {
            if (in.isWhole() || in.atKeyword("rule") || in.atEnd()) {
                missing("end", name);
            }
            skipTo("rule");
        }
        if (nameToken.kind() == Token.Kind.TEXT || !name.isEmpty()) {
            rules.add(new RuleSyntax(name, place, annotations, condition, consequence, in.isWhole()));
        }
    }

    private void missing(String keyword, String name) {
        in.error(
                "missing-" + keyword,
                in.behindLast(),
                "The rule has no " + keyword + " (" + name + ").",
                "Maybe add a line with " + keyword + " here.");
        in.spoil();
    }

    private void skipTo(String keyword) {
        while (!in.atEnd() && !in.atKeyword(keyword)) {
            in.next();
        }
    }
}
