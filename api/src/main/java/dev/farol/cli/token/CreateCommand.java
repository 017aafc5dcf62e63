package dev.farol.cli.token;

import dev.farol.service.access.Role;
import dev.farol.service.access.Tokens;
import dev.farol.service.installation.Installation;
import dev.farol.store.Durable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "create",
        description = "Makes a token and prints it, this once, on the last line.",
        mixinStandardHelpOptions = true)
final class CreateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "viewer, csm, ops or admin.")
    private String role = "";

    @Option(names = "--name", required = true, paramLabel = "TEXT", description = "Whose it is; no other may have it.")
    private String name = "";

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The folder of the store; created.")
    private Path data = Path.of("data");

    @Override
    public Integer call() throws Exception {
        List<String> roles = Arrays.stream(Role.values()).map(Role::label).toList();
        Role wanted = Role.of(role)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--role must be one of " + String.join(", ", roles) + " (" + role + ")."));
        try (Installation installation = Installation.open(data)) {
            Tokens.Creation creation = Durable.of(new Tokens(installation.store())
                    .create(
                            name,
                            wanted,
                            Installation.COMMAND_LINE,
                            installation.clock().instant()));
            if (creation instanceof Tokens.Creation.NameTaken taken) {
                throw new IOException("could not make a token: there is one of that name (" + taken.name()
                        + ")\n  Maybe revoke it first, or choose another name.");
            }
            if (creation instanceof Tokens.Creation.BadName bad) {
                throw new ParameterException(spec.commandLine(), "--" + bad.problem() + ".");
            }
            spec.commandLine().getOut().println(((Tokens.Creation.Created) creation).secret());
            return ExitCode.OK;
        }
    }
}
