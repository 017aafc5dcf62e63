package dev.farol.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** A command that was run in this process. */
record CommandRun(int exit, String out, String err) {

    static CommandRun of(Object... arguments) {
        List<String> texts = new ArrayList<>();
        for (Object argument : arguments) {
            texts.add(argument.toString());
        }
        CommandLine line = Farol.commandLine(
                settings -> {
                    throw new IOException("no server in this test");
                },
                new Interruption());
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int exit = line.execute(texts.toArray(String[]::new));
        return new CommandRun(exit, out.toString(), err.toString());
    }

    /** {@code score} with rules of this repository. */
    static CommandRun score(Path rules, Path customers, Path interactions, Path out, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("score", "--rules", rules, "--customers", customers));
        arguments.addAll(List.of("--interactions", interactions, "--out", out));
        arguments.addAll(List.of(more));
        return of(arguments.toArray());
    }
}
