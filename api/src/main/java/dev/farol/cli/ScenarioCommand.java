package dev.farol.cli;

import dev.farol.bulk.OneCustomer;
import dev.farol.cli.output.Exit;
import dev.farol.file.output.Disk;
import dev.farol.file.output.Rejects;
import dev.farol.scenario.make.ScenarioMaker;
import dev.farol.service.Rules;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "scenario",
        description =
                "Makes a scenario of one customer, without its name: what the rules look at, and what they say of it.",
        mixinStandardHelpOptions = true)
final class ScenarioCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private FilesOptions files = new FilesOptions();

    @Option(names = "--customer", required = true, paramLabel = "ID", description = "The customer.")
    private String customer = "";

    @Option(names = "--name", paramLabel = "TEXT", description = "Name of the scenario (default: its score).")
    private Optional<String> name = Optional.empty();

    @Override
    public Integer call() throws Exception {
        try (Rules opened = rules.open();
                Rejects unseen = Rejects.to(Path.of("/dev/null"), Disk.REAL)) {
            ZoneId zone = opened.set().scorecard().zone();
            OneCustomer scoring = new OneCustomer(opened.set(), opened.evaluators(), files.bulk(zone));
            OneCustomer.Scored scored = scoring.scored(files.customers, files.interactions, customer, unseen);
            PrintWriter out = spec.commandLine().getOut();
            out.print(new ScenarioMaker(opened.set(), scored.names())
                    .make(
                            name.orElseGet(() -> ScenarioMaker.nameOf(scored.assessment(), zone)),
                            scored.given(),
                            scored.assessment()));
            out.flush();
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
