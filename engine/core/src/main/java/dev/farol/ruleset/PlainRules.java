package dev.farol.ruleset;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.language.MappedText;
import dev.farol.language.sentence.Sentences;
import dev.farol.language.table.Tables;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rule files as plain rule text, whatever they are written in. Stateless. */
public final class PlainRules {

    private PlainRules() {}

    /** The sentences that the files of a folder may use. */
    public static Sentences sentences(RuleFiles files, Diagnostics diagnostics) {
        SortedMap<String, String> dictionaries = new TreeMap<>();
        files.in("language", ".dsl").forEach(file -> dictionaries.put(file.path(), file.text()));
        return Sentences.read(dictionaries, diagnostics);
    }

    /** The text of a rule file; empty when it holds no rules. */
    public static Optional<MappedText> of(RuleFile file, Sentences sentences, Diagnostics diagnostics) {
        String path = file.path();
        if (path.endsWith(".drl")) {
            return Optional.of(MappedText.of(path, file.text()));
        }
        if (path.endsWith(".dslr")) {
            return Optional.of(sentences.expand(path, file.text(), diagnostics));
        }
        if (path.endsWith(".drl.csv")) {
            return Optional.of(Tables.expandCsv(path, file.text(), diagnostics));
        }
        return path.endsWith(".drl.xlsx")
                ? Optional.of(Tables.expandXlsx(path, file.content(), diagnostics))
                : Optional.empty();
    }
}
