package dev.farol.cli.store;

import dev.farol.cli.output.FormatOption;
import dev.farol.cli.output.JsonLine;
import dev.farol.store.backup.Backup;
import dev.farol.store.backup.BackupRecord;
import dev.farol.store.files.StoreFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Copies a store, whether a server has it open or not. */
@Command(
        name = "backup",
        description = "Copies a store to a new folder, while a server works on it or not, and verifies the copy.",
        mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "The folder of the backup; created.")
    private Path to = Path.of("backup");

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() throws Exception {
        BackupRecord backup = Backup.of(data.folder(), to, Instant.now(), StoreFiles.real());
        if (format.isJson()) {
            JsonLine.print(
                    json -> {
                        json.writeStringField("store", backup.store());
                        json.writeNumberField("cut", backup.cut());
                        json.writeStringField("at", backup.at().toString());
                        json.writeNumberField("files", backup.files().size());
                        json.writeNumberField("bytes", backup.bytes());
                    },
                    spec.commandLine().getOut());
        } else {
            spec.commandLine()
                    .getErr()
                    .println(backup.files().size() + " files, " + backup.bytes() + " bytes, up to journal entry "
                            + backup.cut() + ", verified");
        }
        return ExitCode.OK;
    }
}
