package dev.farol.cli.rules;

import dev.farol.cli.output.Exit;
import dev.farol.cli.output.OutputFormat;
import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.firing.FireLint;
import dev.farol.firing.FireStatistics;
import dev.farol.report.DiagnosticsJson;
import dev.farol.rulebook.LastFires;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import dev.farol.store.ReadOnlyStore;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "A store: rules that fired for hardly anybody, or nearly everybody, in its last run are named too.")
    private Optional<Path> data = Optional.empty();

    @Override
    public Integer call() throws IOException {
        Loaded loaded = Loaded.from(folder);
        if (data.isPresent() && !loaded.hasErrors()) {
            loaded = loaded.with(fires(loaded.set().orElseThrow(), data.get()));
        }
        return tell(loaded);
    }

    private List<Diagnostic> fires(RuleSet rules, Path store) throws IOException {
        Diagnostics found = new Diagnostics();
        try (ReadOnlyStore read = ReadOnlyStore.open(store, StoreFiles.real())) {
            Optional<FireStatistics> fires = LastFires.about(rules, read.records());
            fires.ifPresent(statistics -> FireLint.look(rules, statistics, found));
            if (fires.isEmpty()) {
                spec.commandLine()
                        .getErr()
                        .println("the store in " + store + " has no run that counted how often rules fire");
            }
        }
        return found.sorted();
    }

    private int tell(Loaded loaded) throws IOException {
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
