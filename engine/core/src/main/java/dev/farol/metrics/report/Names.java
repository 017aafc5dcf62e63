package dev.farol.metrics.report;

import dev.farol.metrics.report.markup.Tag;

/** Names that people gave: short enough for a table, and unable to turn the text around them. */
final class Names {

    private static final int LONGEST = 80;

    private Names() {}

    static Tag of(String name, Words words) {
        if (name.isBlank()) {
            return Tag.of("span", "none").text(words.say("not given", "não informado"));
        }
        return Tag.of("bdi").text(brief(name, LONGEST));
    }

    static String brief(String name, int longest) {
        return name.codePointCount(0, name.length()) <= longest
                ? name
                : name.substring(0, name.offsetByCodePoints(0, longest)) + "…";
    }
}
