package dev.farol.http.problem;

/** Values of requests as messages show them. Stateless. */
public final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    /** At most 60 characters, control characters and lone surrogates as question marks. */
    public static String cut(String value) {
        StringBuilder shown = new StringBuilder();
        int end = Math.min(value.length(), LONGEST);
        value.substring(0, end).codePoints().forEach(c -> {
            boolean odd = Character.isISOControl(c) || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
            shown.appendCodePoint(odd ? '?' : c);
        });
        return value.length() > LONGEST ? shown + "..." : shown.toString();
    }
}
