package dev.farol.cli.metrics;

import dev.farol.cli.source.AsOf;
import dev.farol.cli.source.CustomerSource;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whose metrics, as of when, and where days begin. */
final class MetricsSource extends CustomerSource {

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

    /** The rule folder that was named. */
    Optional<Path> rules() {
        return rules;
    }

    /** The rule folder for files: the one that was named, else the usual one. */
    Path rulesOfFiles() {
        return rulesOfFiles(rules);
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
        return asOf.map(text -> AsOf.parse(text, in, command()));
    }
}
