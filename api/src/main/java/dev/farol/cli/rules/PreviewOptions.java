package dev.farol.cli.rules;

import dev.farol.customer.Moment;
import dev.farol.preview.Among;
import dev.farol.rules.Language;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a preview is made of: a store or two files, as of when, and which customers. */
final class PreviewOptions {

    private static final int MOST_MOVERS = 100_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "The folder of a store, which is only read.")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--customers", paramLabel = "FILE", description = "Instead: customers, .csv or .ndjson, also .gz,")
    private Optional<Path> customers = Optional.empty();

    @Option(names = "--interactions", paramLabel = "FILE", description = "and their interactions.")
    private Optional<Path> interactions = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "T",
            description = "As of this instant or day (default: now; of files, the day of the latest interaction).")
    private Optional<String> asOf = Optional.empty();

    @Option(names = "--segment", paramLabel = "TEXT", description = "Only customers of this segment.")
    private Optional<String> segment = Optional.empty();

    @Option(names = "--owner", paramLabel = "TEXT", description = "Only customers of this owner.")
    private Optional<String> owner = Optional.empty();

    @Option(names = "--plan", paramLabel = "TEXT", description = "Only customers on this plan.")
    private Optional<String> plan = Optional.empty();

    @Option(
            names = "--movers",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many customers that change band are told one by one (default: ${DEFAULT-VALUE}).")
    private int movers = 50;

    @Option(
            names = "--lang",
            paramLabel = "en|pt",
            defaultValue = "en",
            description = "Language of the table and of reasons (default: ${DEFAULT-VALUE}).")
    private Language language = Language.EN;

    @Option(names = "--threads", paramLabel = "N", description = "How many threads work (default: one for each core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** The customers and the interactions of a preview of files. */
    record Files(Path customers, Path interactions) {}

    Optional<Path> data() {
        return data;
    }

    /** The files; empty for a store. Says what is missing, or too much. */
    Optional<Files> files() {
        if (movers < 0 || movers > MOST_MOVERS) {
            throw wrong("--movers must be from 0 to " + MOST_MOVERS + " (" + movers + ").");
        }
        if (threads < 1) {
            throw wrong("--threads must be 1 or more (" + threads + ").");
        }
        if (data.isPresent()) {
            if (customers.isPresent() || interactions.isPresent()) {
                throw wrong("A preview is of a store or of files: --data goes without --customers and --interactions.");
            }
            return Optional.empty();
        }
        if (customers.isEmpty() || interactions.isEmpty()) {
            throw wrong("A preview needs --data, or --customers and --interactions.");
        }
        return Optional.of(new Files(customers.get(), interactions.get()));
    }

    Optional<Instant> asOf(ZoneId zone) {
        return asOf.map(text -> Moment.parse(text)
                .orElseThrow(() -> wrong("--as-of is neither an instant nor a day (" + text
                        + ").\n  Maybe write 2026-11-21 or 2026-11-21T23:59:59Z."))
                .end(zone));
    }

    Among among() {
        return new Among(segment, owner, plan);
    }

    int movers() {
        return movers;
    }

    int threads() {
        return threads;
    }

    Language language() {
        return language;
    }

    ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
