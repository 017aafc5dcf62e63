package dev.farol.http;

import java.util.List;
import java.util.Locale;

/** Media types of headers. Stateless. */
public final class MediaType {

    private MediaType() {}

    /** The type without its parameters: {@code application/json} of {@code Application/JSON; charset=utf-8}. */
    public static String of(String header) {
        int end = header.indexOf(';');
        return (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a charset is given that is not UTF-8. */
    public static boolean isOtherCharset(String header) {
        String charset = parameter(header, "charset");
        return !charset.isEmpty() && !charset.equals("utf-8") && !charset.equals("utf8");
    }

    /** Whether {@code Accept} lets one of these types come. */
    public static boolean accepts(String header, List<String> types) {
        if (header.isBlank()) {
            return true;
        }
        for (String range : header.split(",")) {
            String wanted = of(range);
            if (!parameter(range, "q").matches("0([.]0*)?") && types.stream().anyMatch(type -> covers(wanted, type))) {
                return true;
            }
        }
        return false;
    }

    /** Whether of all that {@code Accept} names, this type comes first. */
    public static boolean isFirst(String header, String type) {
        return of(header.split(",", 2)[0]).equals(type);
    }

    private static boolean covers(String range, String type) {
        return range.equals("*/*")
                || range.equals(type)
                || (range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1)));
    }

    private static String parameter(String header, String name) {
        for (String part : header.split(";")) {
            String pair = part.strip().toLowerCase(Locale.ROOT);
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1).replace("\"", "").strip();
            }
        }
        return "";
    }
}
