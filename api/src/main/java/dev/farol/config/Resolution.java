package dev.farol.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who sets what: the first of flags, environment, file and defaults. Not thread safe. */
final class Resolution {

    private static final Given NOBODY = new Given("", "default");

    private final Map<String, Given> given = new HashMap<>();
    private final List<String> mistakes;

    Resolution(List<String> mistakes) {
        this.mistakes = mistakes;
    }

    /** Adds what comes after everything added before. */
    void add(Map<String, Given> further) {
        further.forEach(given::putIfAbsent);
    }

    /** The value of a setting; that of its default after a mistake. */
    <T> T get(Setting<T> setting) {
        Given said = given.get(setting.key());
        if (said != null) {
            var value = setting.form().read().apply(said.text());
            if (value.isPresent()) {
                return value.get();
            }
            String hint = setting.form().hint().apply(said.text());
            String shown = setting.secret() ? "***" : said.text();
            mistake(setting, setting.key() + " must be " + setting.form().wanted() + " (" + shown + ")", hint);
        }
        return setting.form().read().apply(setting.fallback()).orElseThrow();
    }

    /** The same without telling of a mistake, which is told later. */
    <T> T quietly(Setting<T> setting) {
        Resolution silent = new Resolution(new ArrayList<>());
        silent.add(given);
        return silent.get(setting);
    }

    /** Tells of a mistake where the setting was set. */
    void mistake(Setting<?> setting, String message, String hint) {
        String where = given.getOrDefault(setting.key(), NOBODY).source();
        mistakes.add(where + ": " + message + (hint.isEmpty() ? "" : "\n  " + hint));
    }

    /** {@code port = 8080 (FAROL_PORT)}, for each setting. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Setting<?> setting : Keys.ALL) {
            Given said = given.getOrDefault(setting.key(), new Given(setting.fallback(), NOBODY.source()));
            String text = said.text().isEmpty() ? "(none)" : setting.secret() ? "***" : said.text();
            lines.add(setting.key() + " = " + text + " (" + said.source() + ")");
        }
        return lines;
    }
}
