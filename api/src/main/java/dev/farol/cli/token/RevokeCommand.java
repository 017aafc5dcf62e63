package dev.farol.cli.token;

import dev.farol.diagnostic.Spelling;
import dev.farol.service.access.Token;
import dev.farol.service.access.Tokens;
import dev.farol.service.installation.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "revoke", description = "Takes a token away.", mixinStandardHelpOptions = true)
final class RevokeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "Its id, as `token list` shows it, or its name.")
    private String wanted = "";

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The folder of the store.")
    private Path data = Path.of("data");

    @Override
    public Integer call() throws Exception {
        try (Installation installation = Installation.open(data)) {
            Tokens tokens = new Tokens(installation.store());
            Optional<Token> token = tokens.list().stream()
                    .filter(each -> each.id().equals(wanted) || each.name().equals(wanted))
                    .findFirst();
            if (token.isEmpty()) {
                throw new IOException("could not revoke a token: there is none with that id or name (" + wanted
                        + ")\n  "
                        + Spelling.hint(
                                wanted, tokens.list().stream().map(Token::name).toList()));
            }
            Optional<Token> revoked = Installation.written(tokens.revoke(
                    token.get().id(),
                    Installation.COMMAND_LINE,
                    installation.clock().instant()));
            if (revoked.isEmpty()) {
                throw new IOException("could not revoke a token: it is gone already (" + wanted + ")");
            }
            return ExitCode.OK;
        }
    }
}
