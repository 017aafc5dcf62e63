package dev.farol.cli.store;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The store of a command. */
public final class DataOption {

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The folder of the store.")
    private Path folder = Path.of("data");

    public Path folder() {
        return folder;
    }

    /** The rule folder where none is named, nor the store has any: as for the server. */
    static Path usualRules() {
        Optional<String> named = Optional.ofNullable(System.getenv("FAROL_RULES"));
        return named.map(Path::of).orElse(Path.of("rules"));
    }
}
