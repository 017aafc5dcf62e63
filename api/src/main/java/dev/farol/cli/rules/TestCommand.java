package dev.farol.cli.rules;

import dev.farol.cli.output.Exit;
import dev.farol.cli.output.OutputFormat;
import dev.farol.drools.DroolsRules;
import dev.farol.report.DiagnosticsJson;
import dev.farol.report.ScenarioRunJson;
import dev.farol.report.ScenarioRunText;
import dev.farol.ruleset.RuleSet;
import dev.farol.scenario.Scenario;
import dev.farol.scenario.run.ScenarioRun;
import dev.farol.scenario.run.ScenarioRunner;
import java.io.IOException;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "test",
        description = "Runs the scenarios and shows expected against actual; exit code 3 when one fails.",
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The rule folder.")
    private Path folder = Path.of("rules");

    @Option(names = "--run", paramLabel = "TEXT", description = "Only scenarios with this text in their name.")
    private Optional<String> wanted = Optional.empty();

    @Option(names = "--coverage", description = "Lists how many scenarios fired each rule.")
    private boolean coverage;

    @Option(names = "--junit", paramLabel = "F", description = "Writes a JUnit XML report to this file.")
    private Optional<Path> junit = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "Default: ${DEFAULT-VALUE}.")
    private OutputFormat format = OutputFormat.TEXT;

    @Override
    public Integer call() throws IOException {
        Loaded loaded = Loaded.from(folder);
        if (loaded.hasErrors()) {
            return refuse(loaded);
        }
        List<Scenario> chosen = loaded.scenarios().stream()
                .filter(scenario ->
                        wanted.map(text -> contains(scenario.name(), text)).orElse(true))
                .toList();
        if (chosen.isEmpty() && wanted.isPresent()) {
            throw new IOException("no scenario has this text in its name (" + wanted.get() + ")");
        }
        ScenarioRun run = run(loaded.set().orElseThrow(), chosen);
        if (junit.isPresent()) {
            JUnitReport.write(run, junit.get());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (format == OutputFormat.JSON) {
            Report.json(json -> ScenarioRunJson.write(run, loaded.diagnostics(), json), out);
        } else {
            Report.text(loaded.diagnostics(), spec.commandLine().getErr());
            out.print(ScenarioRunText.of(run, coverage ? ScenarioRunText.Rules.ALL : ScenarioRunText.Rules.COUNTED));
            out.flush();
        }
        return run.failed() > 0 ? Exit.FINDINGS : ExitCode.OK;
    }

    private int refuse(Loaded loaded) throws IOException {
        if (junit.isPresent()) {
            JUnitReport.write(loaded.diagnostics(), junit.get());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (format == OutputFormat.JSON) {
            Report.json(json -> DiagnosticsJson.write(loaded.diagnostics(), json), out);
        } else {
            Report.text(loaded.diagnostics(), out);
            spec.commandLine().getErr().println("farol: the rules have errors, so no scenario was run");
        }
        return Exit.FINDINGS;
    }

    private static ScenarioRun run(RuleSet rules, List<Scenario> scenarios) {
        try (DroolsRules compiled = DroolsRules.buildQuickly(rules.rules())) {
            return new ScenarioRunner(rules, compiled).run(scenarios);
        }
    }

    private static boolean contains(String name, String text) {
        return name.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
