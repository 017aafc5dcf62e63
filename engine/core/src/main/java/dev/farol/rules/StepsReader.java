package dev.farol.rules;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import dev.farol.diagnostic.Spelling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the sections {@code ## en} and {@code ## pt} of a playbook. One use each. */
final class StepsReader {

    private static final Pattern HEADING = Pattern.compile("(##)(?!#)[ \t]*(.*?)[ \t]*#*[ \t]*");
    private static final Pattern CODE = Pattern.compile(" {0,3}(```|~~~).*");
    private static final List<String> KNOWN = List.of("en", "pt");

    private final String file;
    private final Diagnostics diagnostics;
    private final Map<String, StringBuilder> sections = new LinkedHashMap<>();
    private final Map<String, Integer> starts = new LinkedHashMap<>();
    private Optional<StringBuilder> current = Optional.empty();
    private String code = "";

    StepsReader(String file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    Optional<Label> read(String text, int firstLine) {
        int number = firstLine;
        for (String line : text.split("\n", -1)) {
            line(line, number++);
        }
        Optional<String> en = section("en");
        Optional<String> pt = section("pt");
        if (!sections.containsKey("en") && KNOWN.containsAll(sections.keySet())) {
            error("missing-section", firstLine, "the section ## en is missing", "");
        }
        return en.map(steps -> new Label(steps, pt.orElse(steps)));
    }

    private void line(String line, int number) {
        Matcher heading = HEADING.matcher(line);
        if (code.isEmpty() && heading.matches()) {
            heading(heading.group(2), number);
            return;
        }
        Matcher fence = CODE.matcher(line);
        if (fence.matches() && (code.isEmpty() || code.equals(fence.group(1)))) {
            code = code.isEmpty() ? fence.group(1) : "";
        }
        if (current.isPresent()) {
            current.get().append(line).append('\n');
        } else if (!line.isBlank()) {
            error("outside-section", number, "this stands before the first section", "Maybe put ## en above it.");
            current = Optional.of(new StringBuilder());
        }
    }

    private void heading(String name, int number) {
        if (!KNOWN.contains(name)) {
            String lower = name.toLowerCase(Locale.ROOT);
            String hint = KNOWN.stream()
                    .filter(lower::startsWith)
                    .findFirst()
                    .map(language -> "Did you mean \"" + language + "\"?")
                    .orElseGet(() -> Spelling.hint(name, KNOWN));
            error("unknown-section", number, "unknown section (" + name + ")", hint);
        } else if (sections.containsKey(name)) {
            error("duplicate-section", number, "the section ## " + name + " is written twice", "");
        }
        StringBuilder section = new StringBuilder();
        sections.putIfAbsent(name, section);
        starts.putIfAbsent(name, number);
        current = Optional.of(section);
    }

    private Optional<String> section(String name) {
        String text =
                sections.getOrDefault(name, new StringBuilder()).toString().strip();
        if (sections.containsKey(name) && text.isEmpty()) {
            error("empty-section", starts.getOrDefault(name, 0), "the section ## " + name + " is empty", "");
        }
        return Optional.of(text).filter(steps -> !steps.isEmpty());
    }

    private void error(String code, int line, String message, String hint) {
        diagnostics.error(code, Place.of(file, line, 1), message, hint);
    }
}
