package dev.farol.cli;

import dev.farol.bulk.BulkOptions;
import dev.farol.customer.Moment;
import dev.farol.rules.Language;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The input of commands that score files. */
final class FilesOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--customers",
            required = true,
            paramLabel = "FILE",
            description = "Customers, .csv or .ndjson, also .gz.")
    Path customers = Path.of("customers.csv");

    @Option(
            names = "--interactions",
            required = true,
            paramLabel = "FILE",
            description = "Their interactions in any order, .ndjson or .csv, also .gz.")
    Path interactions = Path.of("interactions.ndjson");

    @Option(
            names = "--as-of",
            paramLabel = "T",
            description =
                    "Score as of this instant or day (default: the column as_of, else the day of the latest interaction).")
    private Optional<String> asOf = Optional.empty();

    @Option(
            names = "--lang",
            paramLabel = "en|pt",
            description = "Language of reasons (default: ${DEFAULT-VALUE}).",
            defaultValue = "en")
    Language language = Language.EN;

    @Option(names = "--threads", paramLabel = "N", description = "How many threads work (default: one for each core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    BulkOptions bulk(ZoneId zone) {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be 1 or more (" + threads + ").");
        }
        return BulkOptions.standard(asOf.map(text -> instant(text, zone))).withThreads(threads);
    }

    private Instant instant(String text, ZoneId zone) {
        return Moment.parse(text)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--as-of is neither an instant nor a day (" + text
                                + ").\n  Maybe write 2026-11-21 or 2026-11-21T23:59:59Z."))
                .end(zone);
    }
}
