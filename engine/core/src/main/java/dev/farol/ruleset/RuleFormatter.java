package dev.farol.ruleset;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.language.Formatter;
import dev.farol.language.MappedText;
import dev.farol.language.format.Lines;
import dev.farol.language.format.MarkdownLayout;
import dev.farol.language.format.YamlLayout;
import dev.farol.language.sentence.Sentences;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.internal.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Formats the files of a rule folder: rules and sentences in full, of other texts only the ends of lines; decision tables
 * stay as they are, as white space may be part of a cell. What the files mean never changes. Not thread safe.
 */
public final class RuleFormatter {

    private final Sentences sentences;
    private final Diagnostics diagnostics;

    private RuleFormatter(RuleFiles files, Diagnostics diagnostics) {
        SortedMap<String, String> dictionaries = new TreeMap<>();
        files.in("language", ".dsl").forEach(file -> dictionaries.put(file.path(), file.text()));
        this.sentences = Sentences.read(dictionaries, new Diagnostics());
        this.diagnostics = diagnostics;
    }

    /**
     * The files that are not formatted, as they should be, by path.
     *
     * @param diagnostics gets the mistakes that keep a file from being formatted; such a file is left out
     */
    public static List<RuleFile> changes(RuleFiles files, Diagnostics diagnostics) {
        RuleFormatter formatter = new RuleFormatter(files, diagnostics);
        List<RuleFile> all = new ArrayList<>(files.files().values());
        all.addAll(files.scenarios().values());
        List<RuleFile> changes = new ArrayList<>();
        for (RuleFile file : all) {
            formatter
                    .format(file)
                    .map(text -> RuleFile.of(file.path(), text))
                    .filter(formatted -> !formatted.equals(file))
                    .ifPresent(changes::add);
        }
        return List.copyOf(changes);
    }

    private Optional<String> format(RuleFile file) {
        String path = file.path();
        if (path.endsWith(".drl")) {
            return Formatter.rules(path, file.text(), diagnostics);
        }
        if (path.endsWith(".dslr")) {
            return sentences(path, file.text());
        }
        if (path.endsWith(".yaml")) {
            Diagnostics own = new Diagnostics();
            YamlText.read(path, file.text(), own);
            own.sorted().forEach(diagnostics::add);
            return own.hasErrors() ? Optional.empty() : Optional.of(YamlLayout.tidy(file.text()));
        }
        if (path.endsWith(".md")) {
            return Optional.of(MarkdownLayout.tidy(file.text()));
        }
        return path.endsWith(".dsl") ? Optional.of(Lines.tidy(file.text())) : Optional.empty();
    }

    private Optional<String> sentences(String path, String text) {
        Diagnostics own = new Diagnostics();
        MappedText expanded = sentences.expand(path, text, own);
        own.sorted().forEach(diagnostics::add);
        if (own.hasErrors()) {
            return Optional.empty();
        }
        Optional<String> formatted = Formatter.sentences(text, expanded, diagnostics);
        formatted.map(after -> sentences.expand(path, after, new Diagnostics())).ifPresent(after -> {
            if (!Formatter.areSame(expanded, after)) {
                throw new IllegalStateException("formatting would change the rules of " + path);
            }
        });
        return formatted;
    }
}
