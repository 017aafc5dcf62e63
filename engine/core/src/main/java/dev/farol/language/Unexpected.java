package dev.farol.language;

import dev.farol.language.TokenReader.Unreadable;

/** What is said of a token that cannot follow what was read: the guess depends on what people write there. */
final class Unexpected {

    private Unexpected() {}

    /** The message for what follows the comma of a number such as 0,5. */
    static String twoThings(TokenReader in, Token behindComma) {
        return "A number with a comma is read as two things (" + in.numberBefore(behindComma) + "," + behindComma.text()
                + ").";
    }

    static String withoutComma(Token behindComma) {
        return behindComma.text().matches("[0-9]{3}")
                ? "Maybe write thousands without a comma: 1000 rather than 1,000."
                : "Maybe write a point: 0.5 rather than 0,5.";
    }

    /** The message for a token that cannot follow what was read. */
    static Unreadable at(TokenReader in, Token token) throws Unreadable {
        if (token.is("?")) {
            return in.fail(
                    "forbidden",
                    token,
                    "A choice with ? and : is not part of the rule language.",
                    "Maybe write two rules, one for each case.");
        }
        if (token.is("->") || token.is("::") || token.is("[") || token.is("{")) {
            return in.fail(
                    "forbidden",
                    token,
                    "Program code is not part of the rule language (" + token.text() + ").",
                    "Maybe ask a question of the customer instead.");
        }
        if (in.touchesLast() && in.last().kind() == Token.Kind.TEXT && token.isWord()) {
            return in.fail(
                    "quote",
                    token,
                    "A text has ended just before this, and more of it seems to follow (" + token.text() + ").",
                    in.last().text().contains("{")
                            ? "Maybe use single quotes within braces: {count('login', 30)}."
                            : "Maybe put a backslash before each quote within the text: \\\".");
        }
        if (token.is(",") && in.last().kind() == Token.Kind.NUMBER && in.peek(1).kind() == Token.Kind.NUMBER) {
            in.next();
            return in.fail("decimal-comma", in.peek(), twoThings(in, in.peek()), withoutComma(in.peek()));
        }
        in.refuseForbidden(token);
        return in.fail(
                "syntax",
                token,
                "A comma, an operator or ) is expected, but " + TokenReader.shown(token) + " stands here.",
                "Maybe a comma or && is missing before it.");
    }
}
