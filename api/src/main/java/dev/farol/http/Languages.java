package dev.farol.http;

import dev.farol.rules.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which language a request asks for. Stateless. */
final class Languages {

    private static final int LONGEST = 200;

    private Languages() {}

    /** The first of English and Portuguese in {@code Accept-Language}; English when it names neither, or is malformed. */
    static Language of(Optional<String> header) {
        if (header.isEmpty() || header.get().length() > LONGEST) {
            return Language.EN;
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(header.get())) {
                String language = List.of(range.getRange().split("-")).get(0);
                if (range.getWeight() > 0 && language.equals("pt")) {
                    return Language.PT;
                }
                if (range.getWeight() > 0 && language.equals("en")) {
                    return Language.EN;
                }
            }
        } catch (IllegalArgumentException malformed) {
            return Language.EN;
        }
        return Language.EN;
    }
}
