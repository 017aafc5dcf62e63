package dev.farol.language;

import dev.farol.diagnostic.Spelling;
import dev.farol.language.RuleSyntax.Annotation;
import dev.farol.language.TokenReader.Unreadable;
import java.util.ArrayList;
import java.util.List;

/** Reads what stands between rule and when: the name and the annotations. */
final class HeaderParser {

    private final TokenReader in;

    HeaderParser(TokenReader in) {
        this.in = in;
    }

    /** The name of the rule; empty when there is none, which is reported. */
    String name() {
        Token token = in.peek();
        if (token.kind() == Token.Kind.TEXT) {
            in.next();
            if (token.text().isBlank() || token.text().length() > 200) {
                in.error(
                        "rule-name",
                        token,
                        "A rule name has 1 to 200 characters.",
                        "Maybe say in a few words what the rule sees.");
                in.spoil();
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
        in.spoil();
        return String.join(" ", words);
    }

    List<Annotation> annotations() {
        List<Annotation> annotations = new ArrayList<>();
        while (!in.atAnyKeyword() && !PatternParser.isNext(in)) {
            try {
                annotations.add(annotation());
            } catch (Unreadable reported) {
                in.spoil();
                while (!in.atAnyKeyword()
                        && !PatternParser.isNext(in)
                        && !in.peek().is("@")) {
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
}
