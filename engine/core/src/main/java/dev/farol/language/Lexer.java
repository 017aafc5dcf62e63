package dev.farol.language;

import dev.farol.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts rule text into tokens. What it cannot read it reports once and marks as broken, or mends where the meaning is plain. */
final class Lexer {

    private static final List<String> SYMBOLS =
            List.of("<=>", "->", "::", "==", "!=", "<=", ">=", "=>", "=<", "<>", "&&", "||", "//", "/*");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final String SMART_QUOTES = "\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019\u201a\u00b4`'";
    private static final Pattern CURRENCY = Pattern.compile("(?:[A-Z]{0,2}\\$|[€£])\\s{0,3}(?=[0-9])");
    private final MappedText source;
    private final String text;
    private final char quote;
    private final Diagnostics diagnostics;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(MappedText source, char quote, Diagnostics diagnostics) {
        this.source = source;
        this.text = source.text();
        this.quote = quote;
        this.diagnostics = diagnostics;
    }

    /** Rule text, where texts stand in double quotes. */
    static List<Token> read(MappedText source, Diagnostics diagnostics) {
        return new Lexer(source, '"', diagnostics).read();
    }

    /** A question within a text, where texts stand in single quotes. */
    static List<Token> readInner(MappedText source, Diagnostics diagnostics) {
        return new Lexer(source, '\'', diagnostics).read();
    }

    private List<Token> read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\u00a0') {
                at++;
            } else if (source.isLost(at)) {
                at++;
                tokens.add(new Token(Token.Kind.BROKEN, "", at - 1, at));
            } else if (text.startsWith("//", at)) {
                at = endOfLine();
            } else if (text.startsWith("/*", at)) {
                blockComment();
            } else if (!currency()) {
                token(c);
            }
        }
        tokens.add(new Token(Token.Kind.END, "", text.length(), text.length()));
        return tokens;
    }

    private void token(char c) {
        if (Character.isLetter(c) || c == '_' || c == '$') {
            word();
        } else if (isDigit(c)) {
            number();
        } else if (c == quote) {
            quoted();
        } else if (SMART_QUOTES.indexOf(c) >= 0) {
            smartQuoted();
        } else {
            symbol();
        }
    }

    private void blockComment() {
        int close = text.indexOf("*/", at + 2);
        if (close < 0) {
            broken(at, text.length(), "A comment is opened with /* and never closed.", "Maybe add */ where it ends.");
        } else {
            at = close + 2;
        }
    }

    /** An amount with the sign of its currency: the sign is reported and left out. */
    private boolean currency() {
        Matcher sign = CURRENCY.matcher(text).region(at, text.length());
        if (!sign.lookingAt()) {
            return false;
        }
        report(
                "currency",
                at,
                "An amount stands here without its currency (" + sign.group().strip() + ").",
                "Maybe write the number alone: 500.");
        at = sign.end();
        return true;
    }

    private void word() {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_$".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        add(Token.Kind.WORD, text.substring(start, at), start);
    }

    private void number() {
        int start = at;
        Matcher date = DATE.matcher(text).region(start, text.length());
        if (date.lookingAt()) {
            broken(
                    start,
                    date.end(),
                    "A date stands here (" + date.group() + "), and rules count days.",
                    "Maybe write daysToRenewal < 30, or tenureDays > 90.");
            return;
        }
        digits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            digits();
        }
        String number = text.substring(start, at);
        if (at < text.length() && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '_')) {
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
                at++;
            }
            String written = text.substring(start, at);
            String plain = written.matches("[0-9_]+") ? written.replace("_", "") : number;
            broken(start, at, "A number has letters in it (" + cut(written) + ").", "Maybe write only " + plain + ".");
        } else if (number.length() > 17) {
            broken(start, at, "A number is too long (" + cut(number) + ").", "Maybe use at most 16 digits.");
        } else {
            if (number.matches("[1-9][0-9]{0,2}\\.[0-9]{3}")) {
                report(
                        "ambiguous-number",
                        start,
                        "A number with three digits after the point reads as two different numbers (" + number + ").",
                        "Maybe write " + number.replace(".", "") + " for thousands, or "
                                + (number.endsWith("0") ? number.replaceFirst("\\.?0+$", "") : number + "0")
                                + " for a fraction.");
            }
            add(Token.Kind.NUMBER, number, start);
        }
    }

    private void digits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private void smartQuoted() {
        int start = at;
        char open = text.charAt(at);
        report(
                "quote",
                start,
                "Text must stand in plain double quotes, not in " + open + ".",
                "Maybe type the quotes again as \" (word processors replace them).");
        char close = switch (open) {
            case '\u201c', '\u201e' -> '\u201d';
            case '\u00ab' -> '\u00bb';
            case '\u2018', '\u201a' -> '\u2019';
            default -> open;
        };
        int end = endOfLine();
        int found = text.indexOf(close, at + 1);
        int plain = text.indexOf('"', at + 1);
        if (found < 0 || found > end || (plain >= 0 && plain < found)) {
            found = plain;
        }
        at = found < 0 || found > end ? end : found + 1;
        add(Token.Kind.TEXT, text.substring(start + 1, Math.max(start + 1, at - 1)), start);
    }

    private void quoted() {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            char c = text.charAt(at);
            if (c == '\n') {
                broken(
                        start,
                        at,
                        "A text is opened with a quote and not closed on its line.",
                        "Maybe add the missing \".");
                return;
            }
            if (c == '\\') {
                escape(value);
            } else if (c == '\u201d' && !text.substring(at, endOfLine()).contains("\"")) {
                report("quote", at, "A text that began with \" ends with \u201d.", "Maybe type the quote again as \".");
                break;
            } else {
                value.append(c);
                at++;
            }
        }
        if (at == text.length()) {
            broken(start, at, "A text is opened with a quote and never closed.", "Maybe add the missing \".");
            return;
        }
        at++;
        add(Token.Kind.TEXT, value.toString(), start);
    }

    private void escape(StringBuilder value) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
        if (next == '"' || next == '\\') {
            value.append(next);
            at += 2;
        } else {
            report(
                    "escape",
                    at,
                    "A backslash in a text stands only before \" or another backslash.",
                    "Maybe write \\\\ for a backslash, or the character itself.");
            at++;
        }
    }

    private void symbol() {
        int start = at;
        char c = text.charAt(at);
        if (c == '#') {
            report("comment", start, "A comment begins with // here, not with #.", "Maybe replace # by //.");
            at = endOfLine();
            return;
        }
        if (c == '%') {
            report(
                    "percent",
                    start,
                    "The sign % is not known in rules.",
                    "Maybe write a share as a fraction: 0.5 for 50 %.");
            at++;
            return;
        }
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                at += symbol.length();
                add(Token.Kind.SYMBOL, symbol, start);
                return;
            }
        }
        at += Character.charCount(text.codePointAt(at));
        String symbol = text.substring(start, at);
        if ("(){}[],;:@.=<>!+-*/?&|^".contains(symbol)) {
            add(Token.Kind.SYMBOL, symbol, start);
        } else {
            String shown = Character.isISOControl(c) ? String.format("U+%04X", (int) c) : symbol;
            broken(start, at, "A character means nothing in rules (" + shown + ").", "Maybe remove it.");
        }
    }

    private void add(Token.Kind kind, String value, int start) {
        tokens.add(new Token(kind, value, start, at));
    }

    private void broken(int start, int end, String message, String hint) {
        report("syntax", start, message, hint);
        at = end;
        add(Token.Kind.BROKEN, message, start);
    }

    private void report(String code, int offset, String message, String hint) {
        diagnostics.error(code, source.place(offset), message, hint);
    }

    private int endOfLine() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String cut(String written) {
        return written.length() <= 40 ? written : written.substring(0, 40) + "...";
    }
}
