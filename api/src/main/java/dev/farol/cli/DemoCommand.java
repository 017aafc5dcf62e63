package dev.farol.cli;

import dev.farol.bulk.BulkOptions;
import dev.farol.bulk.BulkSummary;
import dev.farol.bulk.OneCustomer;
import dev.farol.cli.output.Bar;
import dev.farol.file.output.Disk;
import dev.farol.file.output.Rejects;
import dev.farol.generator.BaseGenerator;
import dev.farol.generator.GeneratorOptions;
import dev.farol.rules.Language;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Explanation;
import dev.farol.service.Riskiest;
import dev.farol.service.Rules;
import dev.farol.service.ScoreFiles;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = "Generates a base, scores it, and shows what comes out.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final int CUSTOMERS = 2_000;
    private static final int INTERACTIONS = 200;
    private static final int SHOWN = 10;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "demo",
            description = "Folder of its files (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("demo");

    @Option(names = "--rules", paramLabel = "DIR", description = "The rule folder (default: Farol's own).")
    private Path rules = Path.of(
                    Optional.ofNullable(System.getenv("FAROL_HOME")).orElse("."))
            .resolve("rules");

    @Option(
            names = "--lang",
            paramLabel = "en|pt",
            description = "Language of reasons (default: ${DEFAULT-VALUE}).",
            defaultValue = "en")
    private Language language = Language.EN;

    @Override
    public Integer call() throws Exception {
        try (Rules opened = RulesOption.open(rules);
                Bar bar = Bar.onTerminal()) {
            BulkSummary summary = score(opened, bar);
            bar.end();
            SummaryText.lines(summary, opened.set()).forEach(out()::println);
            List<Riskiest.Entry> riskiest = Riskiest.of(assessments(), SHOWN);
            out().println("\nThe riskiest:");
            riskiest.forEach(this::show);
            if (!riskiest.isEmpty()) {
                explain(riskiest.get(0).customer(), opened);
            }
        }
        return ExitCode.OK;
    }

    private BulkSummary score(Rules opened, Bar bar) throws Exception {
        bar.begin("generating", (long) CUSTOMERS * INTERACTIONS);
        GeneratorOptions base = GeneratorOptions.of(CUSTOMERS, 1).withAverageInteractions(INTERACTIONS);
        new BaseGenerator(base).writeTo(folder, bar::at);
        Optional<Path> rejects = Optional.of(folder.resolve("rejects.ndjson"));
        return new ScoreFiles(customers(), interactions(), assessments(), rejects, language, options(), Disk.REAL)
                .run(opened, bar);
    }

    private void show(Riskiest.Entry entry) {
        out().println(String.format(Locale.ROOT, "  %3d  %-10s %s", entry.score(), entry.customer(), entry.reason()));
    }

    private void explain(String customer, Rules opened) throws Exception {
        OneCustomer scoring = new OneCustomer(opened.set(), opened.evaluators(), options());
        try (Rejects unseen = Rejects.to(Path.of("/dev/null"), Disk.REAL)) {
            Assessment assessment = scoring.score(customers(), interactions(), customer, unseen);
            out().println();
            Explanation.of(assessment, opened.set(), language).forEach(out()::println);
        }
        out().println("\nThe files are in " + folder + ". Try:\n  ./farol explain --rules " + rules + " --customers "
                + customers() + " --interactions " + interactions() + " --customer " + customer + " --lang pt");
    }

    private static BulkOptions options() {
        return BulkOptions.standard(Optional.empty());
    }

    private Path customers() {
        return folder.resolve(BaseGenerator.CUSTOMERS);
    }

    private Path interactions() {
        return folder.resolve(BaseGenerator.INTERACTIONS);
    }

    private Path assessments() {
        return folder.resolve("assessments.ndjson");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
