package dev.farol.cli;

import dev.farol.bulk.OneCustomer.UnknownCustomer;
import dev.farol.config.SettingsProblem;
import dev.farol.nightly.RunRefused;
import dev.farol.ruleset.RuleErrors;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.ExitCode;

/** What a person is told when a command could not do its work. */
final class Failures {

    private Failures() {}

    /** Prints the message of an expected failure and tells the exit code; anything else is thrown on, as a defect. */
    static int report(Exception failure, PrintWriter err) throws Exception {
        if (failure instanceof RuleErrors errors) {
            errors.diagnostics().forEach(diagnostic -> err.println(diagnostic.text()));
            err.println("farol: " + errors.getMessage());
            return ExitCode.SOFTWARE;
        }
        if (failure instanceof IOException
                || failure instanceof UnknownCustomer
                || failure instanceof SettingsProblem
                || failure instanceof RunRefused) {
            err.println("farol: " + failure.getMessage());
            return ExitCode.SOFTWARE;
        }
        throw failure;
    }
}
