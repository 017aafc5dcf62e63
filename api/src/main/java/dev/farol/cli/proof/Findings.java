package dev.farol.cli.proof;

import dev.farol.cli.output.Exit;
import dev.farol.cli.output.UnknownTypes;
import dev.farol.outcome.SetAside;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ExitCode;

/** Says what of the input did not count. Stateless. */
public final class Findings {

    private static final int MOST = 20;

    private Findings() {}

    /** The exit code: 3 when there is anything to say. */
    public static int say(Proof proof, Path outcomes, PrintWriter err) {
        List<SetAside> aside = proof.usable().setAside();
        aside.stream().limit(MOST).forEach(line -> err.println(outcomes + ":" + line.line() + ": " + line.text()));
        if (aside.size() > MOST) {
            err.println("farol: and " + (aside.size() - MOST) + " more lines of " + outcomes + " that do not count");
        }
        if (proof.rejected() > 0) {
            err.println("farol: " + proof.rejected()
                    + " bad lines of customers and interactions were left out; score lists them");
        }
        UnknownTypes.warnings(proof.unknownTypes()).forEach(err::println);
        return aside.isEmpty() && proof.rejected() == 0 ? ExitCode.OK : Exit.FINDINGS;
    }
}
