package dev.farol.http;

import dev.farol.rules.Language;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which language a request asks for. Stateless. */
final class Languages {

    /** A range with its weight, as RFC 9110 has them; the JDK's own reader fails on some texts. */
    private static final Pattern RANGE =
            Pattern.compile("\\s*(en|pt)(-[a-z0-9-]*)?\\s*(;\\s*q=([01](\\.[0-9]{0,3})?))?\\s*");

    private static final int LONGEST = 200;

    private Languages() {}

    /** The one of English and Portuguese that {@code Accept-Language} prefers; English when it names neither, or is malformed. */
    static Language of(Optional<String> header) {
        double best = 0;
        Language language = Language.EN;
        if (header.isEmpty() || header.get().length() > LONGEST) {
            return language;
        }
        for (String part : header.get().toLowerCase(Locale.ROOT).split(",")) {
            Matcher range = RANGE.matcher(part);
            if (range.matches()) {
                double weight = range.group(4) == null ? 1 : Double.parseDouble(range.group(4));
                if (weight > best) {
                    best = weight;
                    language = range.group(1).equals("pt") ? Language.PT : Language.EN;
                }
            }
        }
        return language;
    }
}
