package dev.farol.cli.metrics;

import dev.farol.customer.Moment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the customers of metrics come from: a store or two files; and as of when. */
final class MetricsSource {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "The folder of a store, which is only read.")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--customers", paramLabel = "FILE", description = "Instead: customers, .csv or .ndjson, also .gz,")
    private Optional<Path> customers = Optional.empty();

    @Option(names = "--interactions", paramLabel = "FILE", description = "and their interactions.")
    private Optional<Path> interactions = Optional.empty();

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description =
                    "Rules whose types, zone and bands of risk count (default: those of the store; of files, the folder rules).")
    private Optional<Path> rules = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "T",
            description =
                    "What happened after this instant or day is not seen (default: now; of files, the day of the latest interaction).")
    private Optional<String> asOf = Optional.empty();

    @Option(names = "--zone", paramLabel = "ZONE", description = "Where days begin (default: the zone of the rules).")
    private Optional<String> zone = Optional.empty();

    @Option(names = "--threads", paramLabel = "N", description = "How many threads work (default: one for each core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** The customers and the interactions, where they are files. */
    record Pair(Path customers, Path interactions) {}

    Optional<Path> data() {
        return data;
    }

    /** The files; empty for a store. Says what is missing, or too much. */
    Optional<Pair> files() {
        if (threads < 1) {
            throw wrong("--threads must be 1 or more (" + threads + ").");
        }
        if (data.isPresent()) {
            if (customers.isPresent() || interactions.isPresent()) {
                throw wrong("Metrics are of a store or of files: --data goes without --customers and --interactions.");
            }
            return Optional.empty();
        }
        if (customers.isEmpty() || interactions.isEmpty()) {
            throw wrong("Metrics need --data, or --customers and --interactions.");
        }
        return Optional.of(new Pair(customers.get(), interactions.get()));
    }

    /** The rule folder that was named. */
    Optional<Path> rules() {
        return rules;
    }

    /** The rule folder for files: the one that was named, else the usual one. */
    Path rulesOfFiles() {
        Path usual = Path.of(Optional.ofNullable(System.getenv("FAROL_RULES")).orElse("rules"));
        if (rules.isEmpty() && !Files.isDirectory(usual)) {
            throw wrong("Files need rules, for the types of interactions, and there is no folder (" + usual
                    + ").\n  Maybe name one with --rules.");
        }
        return rules.orElse(usual);
    }

    ZoneId zone(ZoneId ofRules) {
        if (zone.isEmpty()) {
            return ofRules;
        }
        try {
            return ZoneId.of(zone.get());
        } catch (DateTimeException unknown) {
            throw wrong("--zone is no time zone (" + zone.get() + ").\n  Maybe write America/Sao_Paulo.");
        }
    }

    Optional<Instant> asOf(ZoneId in) {
        return asOf.map(text -> Moment.parse(text)
                .orElseThrow(() -> wrong("--as-of is neither an instant nor a day (" + text
                        + ").\n  Maybe write 2026-11-21 or 2026-11-21T23:59:59Z."))
                .end(in));
    }

    int threads() {
        return threads;
    }

    ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
