package dev.farol.language;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A position in the tokens of one text, and the means to complain about it. */
final class TokenReader {

    /** Words that begin a part of a rule, whatever their case; none is a name. */
    private static final Set<String> KEYWORDS = Set.of("rule", "when", "then", "end");

    /** Thrown when a part cannot be read further; what is wrong has been reported. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable() {
            super(null, null, false, false);
        }
    }

    private final MappedText source;
    private final List<Token> tokens;
    private final Diagnostics diagnostics;
    private int at;
    private boolean whole = true;

    TokenReader(MappedText source, List<Token> tokens, Diagnostics diagnostics) {
        this.source = source;
        this.tokens = tokens;
        this.diagnostics = diagnostics;
    }

    /** A rule begins: nothing is wrong with it yet. */
    void beginRule() {
        whole = true;
    }

    /** Part of the rule cannot be read, which was reported. */
    void spoil() {
        whole = false;
    }

    /** Whether all of the rule could be read so far. */
    boolean isWhole() {
        return whole;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    boolean atEnd() {
        return peek().kind() == Token.Kind.END;
    }

    boolean take(String symbol) {
        if (peek().is(symbol)) {
            at++;
            return true;
        }
        return false;
    }

    /** Whether the next token is this keyword, in any case of letters. */
    boolean atKeyword(String keyword) {
        return peek().isWord() && peek().text().equalsIgnoreCase(keyword);
    }

    /** Whether a part of a rule begins or the text ends here. */
    boolean atAnyKeyword() {
        return atEnd() || isKeyword(peek());
    }

    static boolean isKeyword(Token token) {
        return token.isWord() && KEYWORDS.contains(token.text().toLowerCase(Locale.ROOT));
    }

    /** Takes a keyword; one in capital letters is reported and taken all the same. */
    boolean takeKeyword(String keyword) {
        if (!atKeyword(keyword)) {
            return false;
        }
        Token token = next();
        if (!token.text().equals(keyword)) {
            error(
                    "keyword",
                    token,
                    "The word " + keyword + " is written in small letters (" + token.text() + ").",
                    "Did you mean \"" + keyword + "\"?");
        }
        return true;
    }

    Place place(Token token) {
        return source.place(token.start());
    }

    Place place() {
        return place(peek());
    }

    /** The place just behind the token before this one. */
    Place behindLast() {
        return at == 0 ? place() : source.place(Math.max(0, tokens.get(at - 1).end()));
    }

    /** The token before this one, or this one at the beginning. */
    Token last() {
        return tokens.get(Math.max(0, at - 1));
    }

    /** The number that stands before the comma before this token. */
    String numberBefore(Token token) {
        int index = tokens.indexOf(token);
        return index >= 2 && tokens.get(index - 2).kind() == Token.Kind.NUMBER
                ? tokens.get(index - 2).text()
                : "...";
    }

    /** Whether nothing stands between the token before this one and this one. */
    boolean touchesLast() {
        return at > 0 && tokens.get(at - 1).end() == peek().start();
    }

    void error(String code, Token token, String message, String hint) {
        error(code, place(token), message, hint);
    }

    void error(String code, Place place, String message, String hint) {
        diagnostics.error(code, place, message, hint);
    }

    /** Reports, unless the token is broken and so was reported before, and gives up on the part. */
    Unreadable fail(String code, Token token, String message, String hint) {
        if (token.kind() != Token.Kind.BROKEN) {
            error(code, token, message, hint);
        }
        return new Unreadable();
    }

    /** Gives up on a word of Drools or Java that people try in rules, saying what to do instead; passes anything else. */
    void refuseForbidden(Token token) throws Unreadable {
        Optional<String> hint = token.isWord() ? Forbidden.hint(token.text()) : Optional.empty();
        if (hint.isPresent()) {
            throw fail(
                    "forbidden", token, "The word " + token.text() + " is not part of the rule language.", hint.get());
        }
    }

    /** How a message shows a token. */
    static String shown(Token token) {
        String text = token.text().length() <= 40 ? token.text() : token.text().substring(0, 40) + "...";
        return switch (token.kind()) {
            case END -> "the end of the file";
            case TEXT -> "\"" + text + "\"";
            default -> text;
        };
    }
}
