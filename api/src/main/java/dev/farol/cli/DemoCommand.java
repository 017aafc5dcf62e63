package dev.farol.cli;

import dev.farol.bulk.BulkOptions;
import dev.farol.bulk.BulkSummary;
import dev.farol.bulk.OneCustomer;
import dev.farol.file.Disk;
import dev.farol.file.Rejects;
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
        PrintWriter out = spec.commandLine().getOut();
        Path customers = folder.resolve(BaseGenerator.CUSTOMERS);
        Path interactions = folder.resolve(BaseGenerator.INTERACTIONS);
        Path assessments = folder.resolve("assessments.ndjson");
        try (Rules opened = RulesOption.open(rules);
                Bar bar = Bar.onTerminal()) {
            bar.begin("generating", CUSTOMERS);
            new BaseGenerator(GeneratorOptions.of(CUSTOMERS, 1).withAverageInteractions(200)).writeTo(folder, bar::at);
            BulkOptions options = BulkOptions.standard(Optional.empty());
            BulkSummary summary = new ScoreFiles(
                            customers,
                            interactions,
                            assessments,
                            Optional.of(folder.resolve("rejects.ndjson")),
                            language,
                            options,
                            Disk.REAL)
                    .run(opened, bar);
            bar.close();
            SummaryText.lines(summary, opened.set()).forEach(out::println);
            out.println();
            out.println("The riskiest:");
            List<Riskiest.Entry> riskiest = Riskiest.of(assessments, SHOWN);
            for (Riskiest.Entry entry : riskiest) {
                out.println(
                        String.format(Locale.ROOT, "  %3d  %-12s %s", entry.score(), entry.customer(), entry.reason()));
            }
            out.println();
            String first = riskiest.isEmpty() ? "" : riskiest.get(0).customer();
            try (Rejects unseen = Rejects.to(Path.of("/dev/null"), Disk.REAL)) {
                Assessment assessment = new OneCustomer(opened.set(), opened.evaluators(), options)
                        .score(customers, interactions, first, unseen);
                Explanation.of(assessment, opened.set(), language).forEach(out::println);
            }
            out.println();
            out.println("The files are in " + folder + ". Try:");
            out.println("  ./farol explain --rules " + rules + " --customers " + customers + " --interactions "
                    + interactions + " --customer " + first + " --lang pt");
            return ExitCode.OK;
        }
    }
}
