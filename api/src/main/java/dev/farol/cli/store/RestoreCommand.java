package dev.farol.cli.store;

import dev.farol.cli.output.FormatOption;
import dev.farol.cli.output.JsonLine;
import dev.farol.service.installation.RestoreStore;
import dev.farol.store.backup.RestoreRequest;
import dev.farol.store.backup.Restored;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings a store back. */
@Command(
        name = "restore",
        description = "Brings a store back from a backup. Customers whom the store there had erased stay erased.",
        mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--from", required = true, paramLabel = "DIR", description = "The folder of the backup.")
    private Path from = Path.of("backup");

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--erasures",
            paramLabel = "DIR",
            description = "A store or a newer backup whose erased customers are to be erased too; may be repeated.")
    private List<Path> erasures = new ArrayList<>();

    @Option(names = "--other-store", description = "Replace a store that is not the one of the backup.")
    private boolean otherStore;

    @Option(names = "--lose-erasures", description = "Replace a store so damaged that it cannot say whom it erased.")
    private boolean loseErasures;

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() throws Exception {
        boolean nobodyKnows = erasures.isEmpty() && !Files.exists(data.folder().resolve("MANIFEST"));
        RestoreRequest request = new RestoreRequest(from, data.folder(), erasures, otherStore, loseErasures);
        Restored restored = RestoreStore.run(request, Clock.systemUTC());
        if (nobodyKnows) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "farol: whoever was erased after this backup is there again: nothing says who that is"
                                    + "\n  Maybe restore once more and name the store as it was last, or a newer backup, with --erasures.");
        }
        if (format.isJson()) {
            JsonLine.print(
                    json -> {
                        json.writeStringField("store", restored.backup().store());
                        json.writeNumberField("cut", restored.backup().cut());
                        json.writeStringField("at", restored.backup().at().toString());
                        json.writeNumberField("erased", restored.erased());
                        json.writeNumberField("remembered", restored.remembered());
                    },
                    spec.commandLine().getOut());
            return ExitCode.OK;
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println("the store is as it was at " + restored.backup().at() + ", up to journal entry "
                + restored.backup().cut());
        if (restored.erased() > 0) {
            err.println(restored.erased()
                    + " customers were erased since, and are again; the next run takes them out of its files");
        }
        return ExitCode.OK;
    }
}
