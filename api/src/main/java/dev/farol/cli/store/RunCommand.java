package dev.farol.cli.store;

import dev.farol.cli.output.Bar;
import dev.farol.cli.output.FormatOption;
import dev.farol.cli.output.JsonLine;
import dev.farol.cli.source.AsOf;
import dev.farol.file.output.Disk;
import dev.farol.nightly.RunSettings;
import dev.farol.rules.Language;
import dev.farol.run.Retention;
import dev.farol.run.RunRecord;
import dev.farol.service.installation.Installation;
import dev.farol.service.installation.RunNow;
import dev.farol.service.installation.StoredRules;
import dev.farol.service.installation.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The nightly run, by hand. */
@Command(
        name = "run",
        description = "Scores all customers of a store that no server has open: the nightly run.",
        mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "Publish these rules first (default: those of the store).")
    private Optional<Path> rules = Optional.empty();

    @Option(names = "--as-of", paramLabel = "T", description = "Score as of this instant or day (default: now).")
    private Optional<String> asOf = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "Assessments, .ndjson or .csv, also .gz.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--lang",
            paramLabel = "en|pt",
            defaultValue = "en",
            description = "Language of reasons (default: ${DEFAULT-VALUE}).")
    private Language language = Language.EN;

    @Option(
            names = "--retention",
            paramLabel = "DAYS",
            defaultValue = "400",
            description = "How long interactions are kept, and runs can be told again (default: ${DEFAULT-VALUE}).")
    private int days = Retention.STANDARD.interactionDays();

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() throws Exception {
        try (Installation installation = Installation.existing(data.folder());
                Bar bar = Bar.onTerminal()) {
            publish(installation);
            ZoneId zone = StoredRules.read(installation, Optional.empty(), DataOption.usualRules())
                    .scorecard()
                    .zone();
            RunSettings standard = RunSettings.standard(Version.NUMBER);
            RunSettings settings =
                    new RunSettings(standard.threads(), standard.batch(), new Retention(days, days), Version.NUMBER);
            RunRecord run = new RunNow(
                            asOf.map(text -> AsOf.parse(text, zone, spec)), out, language, settings, Disk.REAL)
                    .run(installation, bar);
            bar.end();
            if (!run.state().finished()) {
                throw new IOException("run " + run.number() + " " + run.state().label() + ": " + run.message());
            }
            if (format.isJson()) {
                JsonLine.print(
                        json -> RunText.json(run, json), spec.commandLine().getOut());
            } else {
                RunText.lines(run).forEach(spec.commandLine().getErr()::println);
            }
            return ExitCode.OK;
        }
    }

    private void publish(Installation installation) throws Exception {
        if (rules.isPresent() || installation.activeRules().isEmpty()) {
            installation.useRules(rules.orElse(DataOption.usualRules()), Installation.COMMAND_LINE);
        }
    }
}
