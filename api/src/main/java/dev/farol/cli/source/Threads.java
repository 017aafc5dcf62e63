package dev.farol.cli.source;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What is written behind {@code --threads}. Stateless. */
public final class Threads {

    private Threads() {}

    public static int checked(int threads, CommandSpec command) {
        if (threads < 1) {
            throw new ParameterException(command.commandLine(), "--threads must be 1 or more (" + threads + ").");
        }
        return threads;
    }
}
