package dev.farol.rules.internal;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a value without quotes is in YAML 1.2 (core schema), and which of those numbers are taken. Stateless. */
final class Scalars {

    enum Kind {
        NOTHING,
        FLAG,
        NUMBER,
        TEXT
    }

    private static final Pattern NOTHING = Pattern.compile("~|null|Null|NULL|");
    private static final Pattern FLAG = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
            + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)|0o[0-7]+|0x[0-9a-fA-F]+");
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[-+]?[0-9]{1,30}(?:\\.[0-9]{1,30})?");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[-+]?[0-9]{1,30}");

    private Scalars() {}

    static Kind kind(String text) {
        if (NOTHING.matcher(text).matches()) {
            return Kind.NOTHING;
        }
        if (FLAG.matcher(text).matches()) {
            return Kind.FLAG;
        }
        return NUMBER.matcher(text).matches() ? Kind.NUMBER : Kind.TEXT;
    }

    /** Digits, at most one point between digits, a sign: up to 30 digits on each side. */
    static boolean isPlainNumber(String text) {
        return PLAIN_NUMBER.matcher(text).matches();
    }

    static boolean isWholeNumber(String text) {
        return WHOLE_NUMBER.matcher(text).matches();
    }

    /** As {@link #meantNumber}, where that is a whole number: {@code 60} for {@code 60.0}. */
    static Optional<String> meantWholeNumber(String text) {
        if (text.matches("[-+]?[1-9][0-9]{0,2}\\.000")) {
            return Optional.of(text.replaceFirst("\\..*", "") + " or " + text.replace(".", ""));
        }
        return meantNumber(text)
                .map(number -> number.replaceFirst("\\.0+$", ""))
                .filter(Scalars::isWholeNumber);
    }

    /** The number that a person meant who wrote it another way: with separators, an exponent, a decimal comma. */
    static Optional<String> meantNumber(String text) {
        String number = text.strip();
        if (number.matches("[-+]?[0-9]{1,3}(?:[_ '][0-9]{3})+(?:[.][0-9]+)?")) {
            return Optional.of(number.replaceAll("[_ ']", ""));
        }
        if (number.matches("[-+]?[0-9]{1,3}(?:\\.[0-9]{3})+,[0-9]+")) {
            return Optional.of(number.replace(".", "").replace(',', '.'));
        }
        if (number.matches("[-+]?[0-9]{1,3}(?:,[0-9]{3})+\\.[0-9]+")) {
            return Optional.of(number.replace(",", ""));
        }
        if (number.matches("[-+]?[0-9]{1,18},[0-9]{1,18}")) {
            return Optional.of(number.replace(',', '.'));
        }
        if (number.matches("[-+]?\\.[0-9]{1,18}")) {
            return Optional.of(number.replace(".", "0."));
        }
        if (number.matches("[-+]?[0-9]{1,18}\\.")) {
            return Optional.of(number.replace(".", ""));
        }
        if (number.matches("[-+]?[0-9]{1,9}(?:\\.[0-9]{1,9})?[eE][-+]?[0-9]")) {
            return Optional.of(new BigDecimal(number).toPlainString());
        }
        return isPlainNumber(number) ? Optional.of(number) : Optional.empty();
    }
}
