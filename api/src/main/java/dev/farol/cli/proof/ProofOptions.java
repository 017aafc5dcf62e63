package dev.farol.cli.proof;

import dev.farol.cli.source.CustomerSource;
import dev.farol.rules.Language;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which rules, customers and outcomes a command is about. */
public final class ProofOptions extends CustomerSource {

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "The rule folder (default: of files, the folder rules; of a store, its active rules).")
    private Optional<Path> rules = Optional.empty();

    @Option(
            names = "--outcomes",
            required = true,
            paramLabel = "FILE",
            description = "Who left: .csv with the columns customer, as_of and left (0 or 1); left_at may tell when.")
    private Path outcomes = Path.of("outcomes.csv");

    @Option(
            names = "--lang",
            paramLabel = "en|pt",
            defaultValue = "en",
            description = "Language of what people read (default: ${DEFAULT-VALUE}).")
    private Language language = Language.EN;

    /** The rule folder that was named. */
    Optional<Path> rules() {
        return rules;
    }

    /** The rule folder for files: the one that was named, else the usual one. */
    Path rulesOfFiles() {
        return rulesOfFiles(rules);
    }

    Path outcomes() {
        return outcomes;
    }

    public Language language() {
        return language;
    }
}
