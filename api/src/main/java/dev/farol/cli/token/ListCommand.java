package dev.farol.cli.token;

import dev.farol.cli.output.FormatOption;
import dev.farol.cli.output.JsonLine;
import dev.farol.cli.store.DataOption;
import dev.farol.service.access.Token;
import dev.farol.service.access.Tokens;
import dev.farol.service.installation.Installation;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "list", description = "The tokens, without their secrets.", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        try (Installation installation = Installation.existing(data.folder())) {
            List<Token> tokens = new Tokens(installation.store()).list();
            for (Token token : tokens) {
                if (format.isJson()) {
                    JsonLine.print(
                            json -> {
                                json.writeStringField("id", token.id());
                                json.writeStringField("name", token.name());
                                json.writeStringField("role", token.role().label());
                                json.writeStringField(
                                        "createdAt", token.createdAt().toString());
                            },
                            out);
                } else {
                    out.println(String.format(
                            Locale.ROOT,
                            "%-16s  %-6s  %s  %s",
                            token.id(),
                            token.role().label(),
                            token.createdAt(),
                            token.name()));
                }
            }
            return ExitCode.OK;
        }
    }
}
