package dev.farol.cli.proof;

import dev.farol.cli.output.Bar;
import dev.farol.cli.output.FormatOption;
import dev.farol.file.output.AtomicFile;
import dev.farol.file.output.Disk;
import dev.farol.file.output.JsonLines;
import dev.farol.suggest.SuggestOptions;
import dev.farol.suggest.Suggesting;
import dev.farol.suggest.Suggestions;
import dev.farol.suggest.output.SuggestionsJson;
import dev.farol.suggest.output.SuggestionsText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints rules that nobody wrote yet, with what speaks for them. Changes no file of the rules. */
@Command(
        name = "suggest",
        description = "Looks for conditions worth a rule, and prints ready rules with their evidence, to be reviewed.",
        mixinStandardHelpOptions = true)
public final class SuggestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ProofOptions options = new ProofOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "20",
            description = "Suggest at most so many rules (default: ${DEFAULT-VALUE}).")
    private int most = SuggestOptions.STANDARD.most();

    @Option(
            names = "--min-share",
            paramLabel = "PERCENT",
            defaultValue = "2",
            description = "A rule fires for at least this share of the rows, in percent (default: ${DEFAULT-VALUE}).")
    private double minShare = 100 * SuggestOptions.STANDARD.minShare();

    @Option(
            names = "--windows",
            paramLabel = "DAYS",
            split = ",",
            defaultValue = "14,30,60,90",
            description = "How many days back questions look (default: ${DEFAULT-VALUE}).")
    private List<Integer> windows = SuggestOptions.STANDARD.windows();

    @Option(
            names = "--skip",
            paramLabel = "NAME",
            split = ",",
            description = "Attributes, interaction types and fields (TYPE.FIELD) that no rule may use, such as gender.")
    private Set<String> skip = Set.of();

    @Option(names = "--out", paramLabel = "FILE", description = "Where the result goes (default: stdout).")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() throws Exception {
        SuggestOptions wanted = wanted();
        try (Proof proof = Proof.open(options);
                Bar bar = Bar.onTerminal()) {
            Suggestions suggestions = new Suggesting(proof.set(), proof.evaluators(), wanted)
                    .suggest(proof.given(), (some, work) -> proof.pass(some, work, bar));
            bar.end();
            if (suggestions.rows() == 0) {
                Findings.say(proof, options.outcomes(), err());
                err().println("farol: could not suggest rules: no line of " + options.outcomes() + " can be used");
                return ExitCode.SOFTWARE;
            }
            write(suggestions);
            if (suggestions.isFew()) {
                err().println("farol: " + SuggestionsText.few(suggestions, options.language()));
            }
            for (String unknown : suggestions.unknown()) {
                err().println("farol: --skip names nothing that is there (" + unknown
                        + ")\n  Maybe it is spelled otherwise: an attribute, TYPE or TYPE.FIELD.");
            }
            return Findings.say(proof, options.outcomes(), err());
        }
    }

    private SuggestOptions wanted() {
        if (most < 1) {
            throw options.wrong("--most must be 1 or more (" + most + ").");
        }
        if (!(minShare > 0 && minShare <= 50)) {
            throw options.wrong("--min-share must be above 0 and up to 50 percent (" + minShare + ").");
        }
        for (int days : windows) {
            if (days < 1 || days > SuggestOptions.LONGEST_WINDOW) {
                throw options.wrong("--windows have 1 to " + SuggestOptions.LONGEST_WINDOW + " days (" + days + ").");
            }
        }
        return new SuggestOptions(most, minShare / 100, windows, skip);
    }

    private void write(Suggestions suggestions) throws IOException {
        byte[] result = format.isJson() ? json(suggestions) : text(suggestions);
        if (out.isEmpty()) {
            PrintWriter terminal = spec.commandLine().getOut();
            terminal.print(new String(result, StandardCharsets.UTF_8));
            terminal.flush();
            return;
        }
        try (AtomicFile file = AtomicFile.open(out.get(), Disk.REAL)) {
            file.stream().write(result);
            file.commit();
        }
    }

    private byte[] text(Suggestions suggestions) {
        return (String.join("\n", SuggestionsText.of(suggestions, options.language())) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] json(Suggestions suggestions) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonLines lines = new JsonLines(bytes);
        lines.line(json -> SuggestionsJson.write(suggestions, options.language(), json));
        lines.flush();
        return bytes.toByteArray();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
