package dev.farol.cli.rules;

import dev.farol.cli.proof.SuggestCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code farol rules}: what people who edit rules need before the rules go live. */
@Command(
        name = "rules",
        description = "Checks, tests, formats, compares and previews rule folders, and suggests rules.",
        mixinStandardHelpOptions = true,
        subcommands = {
            CheckCommand.class,
            TestCommand.class,
            FormatCommand.class,
            DiffCommand.class,
            PreviewCommand.class,
            SuggestCommand.class
        })
public final class RulesCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }
}
