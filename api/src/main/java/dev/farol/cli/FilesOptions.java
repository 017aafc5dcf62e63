package dev.farol.cli;

import dev.farol.bulk.BulkOptions;
import dev.farol.cli.source.AsOf;
import dev.farol.cli.source.Threads;
import dev.farol.rules.Language;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
        return BulkOptions.standard(asOf.map(text -> AsOf.parse(text, zone, spec)))
                .withThreads(Threads.checked(threads, spec));
    }
}
