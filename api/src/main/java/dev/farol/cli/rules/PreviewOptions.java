package dev.farol.cli.rules;

import dev.farol.cli.source.AsOf;
import dev.farol.cli.source.CustomerSource;
import dev.farol.preview.Among;
import dev.farol.rules.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Of whom a preview is, as of when, and how much of it is told. */
final class PreviewOptions extends CustomerSource {

    private static final int MOST_MOVERS = 100_000;

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

    Optional<Instant> asOf(ZoneId zone) {
        return asOf.map(text -> AsOf.parse(text, zone, command()));
    }

    Among among() {
        return new Among(segment, owner, plan);
    }

    int movers() {
        if (movers < 0 || movers > MOST_MOVERS) {
            throw wrong("--movers must be from 0 to " + MOST_MOVERS + " (" + movers + ").");
        }
        return movers;
    }

    Language language() {
        return language;
    }
}
