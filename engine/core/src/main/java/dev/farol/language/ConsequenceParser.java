package dev.farol.language;

import dev.farol.diagnostic.Spelling;
import dev.farol.language.TokenReader.Unreadable;
import java.util.List;
import java.util.Optional;

/** Reads what stands between then and end: one call on health with literals. */
final class ConsequenceParser {

    private static final String RECEIVER = "health";

    private final TokenReader in;
    private final ExpressionParser expressions;

    ConsequenceParser(TokenReader in, ExpressionParser expressions) {
        this.in = in;
        this.expressions = expressions;
    }

    /** Whether a call on health stands here. */
    static boolean isNext(TokenReader in) {
        return in.peek().is(RECEIVER) && in.peek(1).is(".");
    }

    /** The call; empty when there is none, which is reported. */
    Optional<Expression.Call> consequence() {
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
                    in.spoil();
                }
                first = first.isPresent() ? first : Optional.of(call);
            }
            if (first.isEmpty() && !in.atKeyword("rule") && !in.atEnd()) {
                in.error(
                        "no-call",
                        in.place(),
                        "The rule says nothing behind then.",
                        "Maybe add health.points(-5, \"the reason\");");
                in.spoil();
            }
        } catch (Unreadable reported) {
            in.spoil();
            while (!in.atKeyword("end") && !in.atKeyword("rule") && !in.atEnd()) {
                in.next();
            }
        }
        return first;
    }

    private Expression.Call call() throws Unreadable {
        Token receiver = in.next();
        if (!receiver.is(RECEIVER)) {
            Optional<String> near =
                    receiver.isWord() ? Spelling.nearest(receiver.text(), List.of(RECEIVER)) : Optional.empty();
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
