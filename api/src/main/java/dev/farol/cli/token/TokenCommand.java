package dev.farol.cli.token;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes, lists and revokes tokens of a store that no server has open; a running server has {@code /v1/tokens}. */
@Command(
        name = "token",
        description = "Makes, lists and revokes what lets people and programs in.",
        mixinStandardHelpOptions = true,
        subcommands = {CreateCommand.class, ListCommand.class, RevokeCommand.class})
public final class TokenCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }
}
