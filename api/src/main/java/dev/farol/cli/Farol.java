package dev.farol.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: results on stdout, messages on stderr, exit 0 done, 1 could not, 2 usage, 3 done with findings. */
@Command(
        name = "farol",
        description = "Turns customers' interactions into health scores that explain themselves.",
        mixinStandardHelpOptions = true,
        versionProvider = Farol.Version.class,
        subcommands = {
            ScoreCommand.class,
            ExplainCommand.class,
            dev.farol.cli.metrics.MetricsCommand.class,
            dev.farol.cli.rules.RulesCommand.class,
            dev.farol.cli.proof.BacktestCommand.class,
            dev.farol.cli.proof.CalibrateCommand.class,
            GenerateCommand.class,
            dev.farol.cli.store.ImportCommand.class,
            dev.farol.cli.store.RunCommand.class,
            dev.farol.cli.store.BackupCommand.class,
            dev.farol.cli.store.RestoreCommand.class,
            dev.farol.cli.store.DoctorCommand.class,
            dev.farol.cli.token.TokenCommand.class,
        })
public final class Farol implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Runs a command line, and ends the process with its exit code. */
    public static void run(String[] arguments, Serving serving) {
        Interruption interruption = Interruption.ofThisThread();
        int exit = commandLine(serving, interruption).execute(arguments);
        if (interruption.over(exit)) {
            System.exit(exit);
        }
    }

    /** The command line with its error handling, for {@link #run} and for tests. */
    static CommandLine commandLine(Serving serving, Interruption interruption) {
        CommandLine line = new CommandLine(new Farol());
        Objects.requireNonNull(line.getSubcommands().get("rules")).addSubcommand(new ScenarioCommand());
        line.addSubcommand(new ServeCommand(serving, interruption));
        line.addSubcommand(new DemoCommand(serving, interruption));
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> Failures.report(failure, command.getErr()));
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }

    /** The version of the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"farol " + dev.farol.service.installation.Version.NUMBER};
        }
    }
}
