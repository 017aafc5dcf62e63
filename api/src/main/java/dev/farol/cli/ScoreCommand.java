package dev.farol.cli;

import dev.farol.bulk.BulkSummary;
import dev.farol.cli.output.Bar;
import dev.farol.cli.output.Exit;
import dev.farol.cli.output.OutputFormat;
import dev.farol.file.output.Disk;
import dev.farol.service.Rules;
import dev.farol.service.ScoreFiles;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "score", description = "Scores the customers of a file.", mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private FilesOptions files = new FilesOptions();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Assessments, .ndjson or .csv, also .gz.")
    private Path out = Path.of("assessments.ndjson");

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Bad lines (default: rejects.ndjson beside the output).")
    private Optional<Path> rejects = Optional.empty();

    @Option(names = "--strict", description = "Stop at the first bad line and write nothing.")
    private boolean strict;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "Of the summary (default: ${DEFAULT-VALUE}).")
    private OutputFormat format = OutputFormat.TEXT;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        try (Rules opened = rules.open();
                Bar bar = Bar.onTerminal()) {
            Path bad = rejects.orElse(besideOutput());
            ScoreFiles work = new ScoreFiles(
                    files.customers,
                    files.interactions,
                    out,
                    strict ? Optional.empty() : Optional.of(bad),
                    files.language,
                    files.bulk(opened.set().scorecard().zone()),
                    Disk.REAL);
            BulkSummary summary = work.run(opened, bar);
            bar.end();
            if (format == OutputFormat.JSON) {
                spec.commandLine().getOut().println(SummaryText.json(summary));
            } else {
                SummaryText.lines(summary, opened.set()).forEach(err::println);
            }
            if (summary.rejected() > 0) {
                err.println("farol: " + summary.rejected() + " bad lines were left out; they are in " + bad);
                return Exit.FINDINGS;
            }
            return ExitCode.OK;
        }
    }

    /** Where there is no file to be beside, such as a terminal: here. */
    private Path besideOutput() {
        boolean direct = Files.exists(out) && !Files.isRegularFile(out) && !Files.isDirectory(out);
        Path here = Path.of("rejects.ndjson");
        return direct ? here : out.resolveSibling(here);
    }
}
