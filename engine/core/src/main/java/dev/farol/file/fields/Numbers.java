package dev.farol.file.fields;

import dev.farol.file.Limits;
import java.util.regex.Pattern;

/** What to say of a text that should have been a number. Stateless. */
public final class Numbers {

    private static final Pattern COMMA = Pattern.compile("-?\\d+,\\d+");
    private static final Pattern SPACED = Pattern.compile("\\s*-?\\d+(\\.\\d+)?\\s*");
    private static final Pattern DIGITS = Pattern.compile("-?\\d+(\\.\\d+)?");

    private Numbers() {}

    /** The end of a message, starting with ". Maybe"; empty when there is nothing to say. */
    public static String hint(String value) {
        if (value.length() > Limits.NAME && DIGITS.matcher(value).matches()) {
            return "";
        }
        if (COMMA.matcher(value).matches()) {
            return ". Maybe with a point: " + value.replace(',', '.');
        }
        if (SPACED.matcher(value).matches() && !DIGITS.matcher(value).matches()) {
            return ". Maybe without the spaces";
        }
        return DIGITS.matcher(value).matches() ? ". Maybe with at most 30 digits" : "";
    }
}
