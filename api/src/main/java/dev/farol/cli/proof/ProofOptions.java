package dev.farol.cli.proof;

import dev.farol.rules.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which rules, customers and outcomes a command is about. */
public final class ProofOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "The rule folder (default: of files, the folder rules; of a store, its active rules).")
    private Optional<Path> rules = Optional.empty();

    @Option(names = "--customers", paramLabel = "FILE", description = "Customers, .csv or .ndjson, also .gz,")
    private Optional<Path> customers = Optional.empty();

    @Option(
            names = "--interactions",
            paramLabel = "FILE",
            description = "and their interactions in any order, .ndjson or .csv, also .gz.")
    private Optional<Path> interactions = Optional.empty();

    @Option(names = "--data", paramLabel = "DIR", description = "Instead: the folder of a store, which is only read.")
    private Optional<Path> data = Optional.empty();

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

    @Option(names = "--threads", paramLabel = "N", description = "How many threads work (default: one for each core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** The customers and the interactions, where they are files. */
    record Pair(Path customers, Path interactions) {}

    /** The files; empty for a store. Says what is missing, or too much. */
    Optional<Pair> files() {
        if (threads < 1) {
            throw wrong("--threads must be 1 or more (" + threads + ").");
        }
        if (data.isPresent()) {
            if (customers.isPresent() || interactions.isPresent()) {
                throw wrong(
                        "Customers are of a store or of files: --data goes without --customers and --interactions.");
            }
            return Optional.empty();
        }
        if (customers.isEmpty() || interactions.isEmpty()) {
            throw wrong("Customers are missing: give --customers and --interactions, or --data.");
        }
        return Optional.of(new Pair(customers.get(), interactions.get()));
    }

    Path data() {
        return data.orElseThrow(() -> new IllegalStateException("not of a store"));
    }

    /** The rule folder that was named. */
    Optional<Path> rules() {
        return rules;
    }

    /** The rule folder for files: the one that was named, else the usual one. */
    Path rulesOfFiles() {
        Path usual = Path.of(Optional.ofNullable(System.getenv("FAROL_RULES")).orElse("rules"));
        if (rules.isEmpty() && !Files.isDirectory(usual)) {
            throw wrong("Files need rules, and there is no folder (" + usual + ").\n  Maybe name one with --rules.");
        }
        return rules.orElse(usual);
    }

    Path outcomes() {
        return outcomes;
    }

    public Language language() {
        return language;
    }

    int threads() {
        return threads;
    }

    ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
