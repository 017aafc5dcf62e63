package dev.farol.cli.rules;

import dev.farol.cli.output.Exit;
import dev.farol.cli.output.OutputFormat;
import dev.farol.report.DiagnosticsJson;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        description = "Says every problem of the rule files; exit code 3 when one is an error.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The rule folder.")
    private Path folder = Path.of("rules");

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "Default: ${DEFAULT-VALUE}.")
    private OutputFormat format = OutputFormat.TEXT;

    @Override
    public Integer call() throws IOException {
        Loaded loaded = Loaded.from(folder);
        if (format == OutputFormat.JSON) {
            Report.json(
                    json -> {
                        DiagnosticsJson.write(loaded.diagnostics(), json);
                        json.writeFieldName("version");
                        json.writeString(
                                loaded.hasErrors()
                                        ? null
                                        : loaded.set().map(RuleSet::version).orElse(null));
                    },
                    spec.commandLine().getOut());
        } else {
            Report.text(loaded.diagnostics(), spec.commandLine().getOut());
        }
        if (loaded.hasErrors()) {
            return Exit.FINDINGS;
        }
        loaded.set()
                .filter(rules -> format == OutputFormat.TEXT)
                .ifPresent(rules -> spec.commandLine().getErr().println(summary(rules)));
        return ExitCode.OK;
    }

    private static String summary(RuleSet rules) {
        return "rules OK: " + rules.rules(Stage.HEALTH).size() + " health, "
                + rules.rules(Stage.BANDS).size() + " band, "
                + rules.rules(Stage.PLAYBOOKS).size() + " playbook rules, version " + rules.version();
    }
}
