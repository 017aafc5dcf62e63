package dev.farol.cli.proof;

import dev.farol.backtest.BacktestOptions;
import dev.farol.backtest.BandScale;
import dev.farol.backtest.ScoringWork;
import dev.farol.calibrate.Calibration;
import dev.farol.calibrate.CalibrationOptions;
import dev.farol.calibrate.Proposal;
import dev.farol.calibrate.Wishes;
import dev.farol.calibrate.output.ProposalJson;
import dev.farol.calibrate.output.ProposalText;
import dev.farol.cli.output.Bar;
import dev.farol.cli.output.FormatOption;
import dev.farol.file.output.Disk;
import dev.farol.file.output.JsonLines;
import dev.farol.points.FixedSigns;
import dev.farol.points.PointsEdit;
import dev.farol.points.PointsWriter;
import dev.farol.points.Unchanged;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proposes points: a summary, and a diff of the rule files behind it. Changes a file only when it is asked to, and never publishes. */
@Command(
        name = "calibrate",
        description = "Proposes points that would have told better who leaves, as a diff of the rule files.",
        mixinStandardHelpOptions = true)
public final class CalibrateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ProofOptions options = new ProofOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(names = "--monotone", description = "No rule may change its sign.")
    private boolean monotone;

    @Option(
            names = "--folds",
            paramLabel = "N",
            defaultValue = "5",
            description =
                    "Each N-th of the customers is judged with points fitted to the others (default: ${DEFAULT-VALUE}).")
    private int folds = CalibrationOptions.STANDARD.folds();

    @Option(
            names = "--permute",
            paramLabel = "SEED",
            arity = "0..1",
            fallbackValue = "1",
            description = "A negative control: shuffle the outcomes first, to see that nothing is learnt from chance.")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--apply", description = "Write the points into the rule folder. Publish them yourself.")
    private boolean apply;

    @Override
    public Integer call() throws Exception {
        if (folds < CalibrationOptions.FEWEST_FOLDS || folds > CalibrationOptions.MOST_FOLDS) {
            throw options.wrong("--folds must be from " + CalibrationOptions.FEWEST_FOLDS + " to "
                    + CalibrationOptions.MOST_FOLDS + " (" + folds + ").");
        }
        if (apply && seed.isPresent()) {
            throw options.wrong("--apply does not go with --permute: shuffled outcomes teach nothing.");
        }
        try (Proof proof = Proof.open(options);
                Bar bar = Bar.onTerminal()) {
            if (apply && proof.rules().folder().isEmpty()) {
                throw options.wrong("--apply needs --rules: the rules of a store are changed by publishing a draft.");
            }
            seed.ifPresent(proof::shuffle);
            ScoringWork work = new ScoringWork(
                    proof.set(), proof.evaluators(), BacktestOptions.STANDARD.withoutLookBack(), Optional.empty());
            proof.pass(work, bar);
            bar.end();
            int findings = Findings.say(proof, options.outcomes(), err());
            if (proof.usable().rows().isEmpty()) {
                err().println("farol: could not calibrate: no line of " + options.outcomes() + " can be used");
                return ExitCode.SOFTWARE;
            }
            Proposal proposal = new Calibration(
                            proof.set(),
                            BandScale.of(proof.set(), proof.evaluators()),
                            new CalibrationOptions(
                                    monotone, FixedSigns.of(proof.rules().files(), proof.set()), folds))
                    .propose(work.scored().rows(), Training.of(proof, options.outcomes(), Optional.empty()));
            Optional<PointsEdit> edit = proposal.isLearnt() && seed.isEmpty()
                    ? Optional.of(PointsEdit.of(proof.rules().files(), proof.set(), Wishes.of(proposal, proof.set())))
                    : Optional.empty();
            show(proposal, edit, proof);
            return apply ? apply(edit, proof, findings) : findings;
        }
    }

    private void show(Proposal proposal, Optional<PointsEdit> edit, Proof proof) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (format.isJson()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            JsonLines lines = new JsonLines(bytes);
            lines.line(json -> {
                ProposalJson.write(proposal, proof.set().scorecard(), options.language(), json);
                json.writeBooleanField("shuffled", seed.isPresent());
                json.writeStringField("diff", edit.map(PointsEdit::difference).orElse(""));
                json.writeArrayFieldStart("unchanged");
                for (Unchanged unchanged : edit.map(PointsEdit::unchanged).orElse(List.of())) {
                    json.writeString(unchanged.text());
                }
                json.writeEndArray();
            });
            lines.flush();
            out.print(bytes.toString(StandardCharsets.UTF_8));
        } else {
            ProposalText.of(proposal, proof.set().scorecard(), seed.isPresent(), options.language())
                    .forEach(out::println);
            edit.ifPresent(each -> {
                out.println();
                out.print(each.difference());
            });
        }
        out.flush();
        edit.map(PointsEdit::unchanged).orElse(List.of()).forEach(each -> err().println("farol: " + each.text()));
    }

    private int apply(Optional<PointsEdit> edit, Proof proof, int findings) throws IOException {
        if (edit.isEmpty()) {
            err().println("farol: nothing was changed, for nothing was learnt");
            return ExitCode.SOFTWARE;
        }
        List<String> written = new PointsWriter(proof.rules().folder().orElseThrow(), Disk.REAL).write(edit.get());
        CalibrationNote.of(options.outcomes(), proof.usable().byCustomer().keySet())
                .write(proof.rules().folder().orElseThrow());
        if (written.isEmpty()) {
            err().println("farol: nothing was changed, for the points are as proposed");
            return findings;
        }
        written.forEach(file -> err().println("farol: changed " + file));
        err().println("farol: look at it, run the scenarios (farol rules test), preview it, then publish it");
        return findings;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
