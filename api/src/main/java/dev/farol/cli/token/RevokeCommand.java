package dev.farol.cli.token;

import dev.farol.cli.store.DataOption;
import dev.farol.diagnostic.Spelling;
import dev.farol.service.access.Token;
import dev.farol.service.access.Tokens;
import dev.farol.service.installation.Installation;
import dev.farol.store.Durable;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "revoke", description = "Takes a token away.", mixinStandardHelpOptions = true)
final class RevokeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "Its id, as `token list` shows it, or its name.")
    private String wanted = "";

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws Exception {
        try (Installation installation = Installation.existing(data.folder())) {
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
            Optional<Token> revoked = Durable.of(tokens.revoke(
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
