package dev.farol.config;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Spelling;
import dev.farol.rules.internal.Group;
import dev.farol.rules.internal.Value;
import dev.farol.rules.internal.YamlText;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a settings file: groups of keys, whose names are joined with points. */
final class SettingsFile {

    private static final long LARGEST = 1 << 20;

    private final Map<String, Given> values = new HashMap<>();
    private final Diagnostics diagnostics = new Diagnostics();

    private SettingsFile() {}

    /** The values by key; mistakes are added. */
    static Map<String, Given> read(Path file, List<String> mistakes) {
        SettingsFile reading = new SettingsFile();
        text(file, mistakes).ifPresent(text -> reading.file(file, text));
        reading.diagnostics.sorted().stream().map(Diagnostic::text).forEach(mistakes::add);
        return reading.values;
    }

    private static Optional<String> text(Path file, List<String> mistakes) {
        try {
            if (Files.size(file) > LARGEST) {
                mistakes.add(file + ": larger than 1 MB");
                return Optional.empty();
            }
            String text = Files.readString(file);
            return Optional.of((text.startsWith("\ufeff") ? text.substring(1) : text).replace("\r\n", "\n"));
        } catch (CharacterCodingException e) {
            mistakes.add(file + ": not UTF-8\n  Maybe save it as UTF-8.");
        } catch (IOException e) {
            mistakes.add("could not read " + file + " (" + e.getMessage() + ")");
        }
        return Optional.empty();
    }

    private void file(Path file, String text) {
        boolean empty = text.lines()
                .allMatch(line -> line.isBlank() || line.stripLeading().startsWith("#"));
        if (!empty) {
            YamlText.read(file.toString(), text, diagnostics)
                    .flatMap(Value::group)
                    .ifPresent(group -> keys("", group));
        }
    }

    private void keys(String prefix, Group group) {
        for (Group.Pair pair : group.all()) {
            String key = prefix + pair.key();
            boolean leads = Keys.ALL.stream().anyMatch(setting -> setting.key().startsWith(key + "."));
            if (leads) {
                pair.value().group().ifPresent(inner -> keys(key + ".", inner));
            } else if (Keys.ALL.stream().anyMatch(setting -> setting.key().equals(key))) {
                scalar(pair.value())
                        .ifPresent(text -> values.put(
                                key, new Given(text, pair.value().place().toString())));
            } else {
                List<String> known = Keys.ALL.stream().map(Setting::key).toList();
                pair.error("unknown-key", "unknown key (" + key + ")", Spelling.hint(key, known));
            }
        }
    }

    private static Optional<String> scalar(Value value) {
        if (value.isNumber()) {
            return value.number().map(number -> number.toPlainString());
        }
        return value.isFlag() ? value.flag().map(String::valueOf) : value.text();
    }
}
