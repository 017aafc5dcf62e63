package dev.farol.cli.rules;

import dev.farol.cli.output.Exit;
import dev.farol.cli.output.OutputFormat;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.file.output.AtomicFile;
import dev.farol.file.output.Disk;
import dev.farol.report.DiagnosticsJson;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.ruleset.RuleFormatter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "fmt",
        description = "Formats the rule files, without changing what they mean. A file with mistakes is left alone.",
        mixinStandardHelpOptions = true)
final class FormatCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The rule folder.")
    private Path folder = Path.of("rules");

    @Option(names = "--check", description = "Writes nothing; lists what is not formatted, with exit code 3.")
    private boolean checkOnly;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "Default: ${DEFAULT-VALUE}.")
    private OutputFormat format = OutputFormat.TEXT;

    @Override
    public Integer call() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        RuleFiles files = Loaded.files(folder, diagnostics);
        List<RuleFile> changes = RuleFormatter.changes(files, diagnostics);
        if (!checkOnly) {
            for (RuleFile change : changes) {
                write(change);
            }
        }
        report(changes, diagnostics);
        boolean found = diagnostics.hasErrors() || (checkOnly && !changes.isEmpty());
        return found ? Exit.FINDINGS : ExitCode.OK;
    }

    private void write(RuleFile change) throws IOException {
        try (AtomicFile file = AtomicFile.open(folder.resolve(change.path()), Disk.REAL)) {
            file.stream().write(change.content());
            file.commit();
        }
    }

    private void report(List<RuleFile> changes, Diagnostics diagnostics) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (format == OutputFormat.JSON) {
            Report.json(
                    json -> {
                        json.writeArrayFieldStart("changed");
                        for (RuleFile change : changes) {
                            json.writeString(change.path());
                        }
                        json.writeEndArray();
                        DiagnosticsJson.write(diagnostics.sorted(), json);
                    },
                    out);
            return;
        }
        Report.text(diagnostics.sorted(), out);
        PrintWriter lines = checkOnly ? out : spec.commandLine().getErr();
        changes.forEach(change -> lines.print((checkOnly ? "" : "formatted ") + change.path() + "\n"));
        lines.flush();
    }
}
