package dev.farol.cli.proof;

import dev.farol.backtest.Backtest;
import dev.farol.backtest.BacktestOptions;
import dev.farol.backtest.Backtesting;
import dev.farol.backtest.ScoringWork;
import dev.farol.backtest.report.BacktestJson;
import dev.farol.backtest.report.BacktestText;
import dev.farol.bulk.AssessmentNdjson;
import dev.farol.cli.output.Bar;
import dev.farol.cli.output.FormatOption;
import dev.farol.file.output.JsonLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scores customers as of moments whose outcome is known, and tells how well the scores told it. */
@Command(
        name = "backtest",
        description = "Says whether the score tells who leaves, from customers of whom it is known.",
        mixinStandardHelpOptions = true)
public final class BacktestCommand implements Callable<Integer> {

    private static final int SHUFFLES = 200;
    private static final int MOST_WEEKS = 260;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ProofOptions options = new ProofOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Also write report.html, report.json and assessments.ndjson there.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--by",
            paramLabel = "ATTRIBUTE",
            description = "Tell customers apart by this: segment, plan, owner or an attribute (default: segment).")
    private Optional<String> by = Optional.empty();

    @Option(
            names = "--look-back",
            paramLabel = "WEEKS",
            defaultValue = "26",
            description =
                    "How far to look back for the first warning of those who left; 0 not to (default: ${DEFAULT-VALUE}).")
    private int weeks = BacktestOptions.STANDARD.lookBackWeeks();

    @Option(
            names = "--trained-on",
            paramLabel = "FILE",
            description = "Outcomes that the rules were tuned on: warns of customers that are in both.")
    private Optional<Path> trainedOn = Optional.empty();

    @Option(
            names = "--permute",
            paramLabel = "SEED",
            arity = "0..1",
            fallbackValue = "1",
            description = "A negative control: shuffle the outcomes, to see what chance gives.")
    private Optional<Long> seed = Optional.empty();

    @Override
    public Integer call() throws Exception {
        if (weeks < 0 || weeks > MOST_WEEKS) {
            throw options.wrong("--look-back must be from 0 to " + MOST_WEEKS + " (" + weeks + ").");
        }
        try (Proof proof = Proof.open(options);
                ReportFolder folder = ReportFolder.in(out);
                Bar bar = Bar.onTerminal()) {
            BacktestOptions how = new BacktestOptions(
                    by.orElse(BacktestOptions.STANDARD.group()), weeks, BacktestOptions.STANDARD.mostSurprises());
            ScoringWork work = new ScoringWork(
                    proof.set(),
                    proof.evaluators(),
                    how,
                    folder.assessments()
                            .map(stream -> new ScoringWork.Written(new AssessmentNdjson(options.language()), stream)));
            proof.pass(work, bar);
            bar.end();
            int findings = Findings.say(proof, options.outcomes(), err());
            if (proof.usable().rows().isEmpty()) {
                err().println("farol: could not backtest: no line of " + options.outcomes() + " can be used");
                return ExitCode.SOFTWARE;
            }
            Backtesting testing = new Backtesting(proof.set(), how, Training.of(proof, options.outcomes(), trainedOn));
            Backtest backtest = seed.isPresent()
                    ? testing.shuffled(work.scored(), proof.usable(), seed.get(), SHUFFLES)
                    : testing.of(work.scored(), proof.usable());
            show(backtest);
            folder.write(backtest, proof.set().scorecard(), options.language());
            if (by.isPresent() && backtest.groups().isEmpty()) {
                err().println("farol: customers are not told apart by " + how.group()
                        + ": none has it, or it has more than 100 values");
            }
            return findings;
        }
    }

    private void show(Backtest backtest) throws IOException {
        PrintWriter terminal = spec.commandLine().getOut();
        if (format.isJson()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            JsonLines lines = new JsonLines(bytes);
            lines.line(json -> BacktestJson.write(backtest, options.language(), json));
            lines.flush();
            terminal.print(bytes.toString(StandardCharsets.UTF_8));
        } else {
            BacktestText.of(backtest, options.language()).forEach(terminal::println);
        }
        terminal.flush();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
