package dev.farol.cli.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The customers of a store, or of two files: options that commands about either have in common. */
public abstract class CustomerSource {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder of a store, which is only read; or give --customers and --interactions.")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--customers", paramLabel = "FILE", description = "Customers, .csv or .ndjson, also .gz.")
    private Optional<Path> customers = Optional.empty();

    @Option(
            names = "--interactions",
            paramLabel = "FILE",
            description = "Their interactions in any order, .ndjson or .csv, also .gz.")
    private Optional<Path> interactions = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", description = "How many threads work (default: one for each core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** The customers and the interactions, where they are files. */
    public record Pair(Path customers, Path interactions) {}

    /** The files; empty for a store. Says what is missing, or too much. */
    public final Optional<Pair> files() {
        Threads.checked(threads, spec);
        if (data.isPresent()) {
            if (customers.isPresent() || interactions.isPresent()) {
                throw wrong(
                        "Customers are of a store or of files: --data goes without --customers and --interactions.");
            }
            return Optional.empty();
        }
        if (customers.isEmpty() || interactions.isEmpty()) {
            throw wrong("Customers are missing: give --data, or --customers and --interactions.");
        }
        return Optional.of(new Pair(customers.get(), interactions.get()));
    }

    /** The folder of the store, where {@link #files} are none. */
    public final Path data() {
        return data.orElseThrow(() -> new IllegalStateException("not of a store"));
    }

    public final int threads() {
        return threads;
    }

    /** The rule folder for files: the one that was named, else the usual one. */
    protected final Path rulesOfFiles(Optional<Path> named) {
        Path usual = Path.of(Optional.ofNullable(System.getenv("FAROL_RULES")).orElse("rules"));
        if (named.isEmpty() && !Files.isDirectory(usual)) {
            throw wrong("Files need rules, and there is no folder (" + usual + ").\n  Maybe name one with --rules.");
        }
        return named.orElse(usual);
    }

    /** The command that has these options. */
    protected final CommandSpec command() {
        return spec;
    }

    /** What to throw for wrong options. */
    public final ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
