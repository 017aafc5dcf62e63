package dev.farol.cli.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "fmt",
        description = "Formats the rule files, without changing what they mean.",
        mixinStandardHelpOptions = true)
final class FormatCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The rule folder.")
    private Path folder = Path.of("rules");

    @Override
    public Integer call() throws IOException {
        throw new IOException("not yet: " + folder);
    }
}
