package dev.farol.oracle.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of a text, one after another; quoted texts keep their quotes. */
final class Tokens {

    private static final Pattern SHAPE = Pattern.compile(
            "(?<aside>\\s+|//[^\\n]*|/\\*.*?\\*/)|\"(\\\\.|[^\"\\\\])*\"|'[^']*'|[A-Za-z_]\\w*|\\d+(\\.\\d+)?|[=!<>]=|&&|\\|\\||.",
            Pattern.DOTALL);

    private final List<String> tokens = new ArrayList<>();
    private int at;

    Tokens(String text) {
        for (Matcher matcher = SHAPE.matcher(text); matcher.find(); ) {
            if (matcher.group("aside") == null) {
                tokens.add(matcher.group());
            }
        }
    }

    boolean isEmpty() {
        return at == tokens.size();
    }

    String peek() {
        return isEmpty() ? "" : tokens.get(at);
    }

    String next() {
        return tokens.get(at++);
    }

    boolean take(String token) {
        boolean here = peek().equals(token);
        at += here ? 1 : 0;
        return here;
    }

    void need(String token) {
        if (!take(token)) {
            throw new IllegalStateException("no " + token + " but " + tokens.subList(at, tokens.size()));
        }
    }

    static boolean isText(String token) {
        return token.startsWith("\"") || token.startsWith("'");
    }

    static String unquoted(String token) {
        return token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1");
    }
}
