package dev.farol.cli.source;

import dev.farol.customer.Moment;
import java.time.Instant;
import java.time.ZoneId;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What is written behind {@code --as-of}. Stateless. */
public final class AsOf {

    private AsOf() {}

    /** The instant, or the last one of the day. */
    public static Instant parse(String text, ZoneId zone, CommandSpec command) {
        return Moment.parse(text)
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(),
                        "--as-of is neither an instant nor a day (" + text
                                + ").\n  Maybe write 2026-11-21 or 2026-11-21T23:59:59Z."))
                .end(zone);
    }
}
