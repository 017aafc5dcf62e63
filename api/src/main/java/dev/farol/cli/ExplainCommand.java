package dev.farol.cli;

import dev.farol.bulk.AssessmentNdjson;
import dev.farol.bulk.OneCustomer;
import dev.farol.cli.output.Exit;
import dev.farol.cli.output.OutputFormat;
import dev.farol.file.output.Disk;
import dev.farol.file.output.Rejects;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Explanation;
import dev.farol.service.Rules;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "explain",
        description = "Says in words how one customer's score comes about.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private FilesOptions files = new FilesOptions();

    @Option(names = "--customer", required = true, paramLabel = "ID", description = "The customer.")
    private String customer = "";

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "Default: ${DEFAULT-VALUE}.")
    private OutputFormat format = OutputFormat.TEXT;

    @Override
    public Integer call() throws Exception {
        try (Rules opened = rules.open();
                Rejects unseen = Rejects.to(Path.of("/dev/null"), Disk.REAL)) {
            OneCustomer scoring = new OneCustomer(
                    opened.set(),
                    opened.evaluators(),
                    files.bulk(opened.set().scorecard().zone()));
            Assessment assessment = scoring.score(files.customers, files.interactions, customer, unseen);
            PrintWriter out = spec.commandLine().getOut();
            if (format == OutputFormat.JSON) {
                ByteArrayOutputStream line = new ByteArrayOutputStream();
                new AssessmentNdjson(files.language).write(List.of(assessment), line);
                out.print(line.toString(StandardCharsets.UTF_8));
                out.flush();
            } else {
                Explanation.of(assessment, opened.set(), files.language).forEach(out::println);
            }
            if (unseen.count() > 0) {
                spec.commandLine()
                        .getErr()
                        .println("farol: " + unseen.count() + " bad lines were left out; score lists them");
                return Exit.FINDINGS;
            }
            return ExitCode.OK;
        }
    }
}
