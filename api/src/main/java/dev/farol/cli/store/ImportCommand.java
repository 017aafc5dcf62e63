package dev.farol.cli.store;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.cli.output.Bar;
import dev.farol.cli.output.Exit;
import dev.farol.cli.output.FormatOption;
import dev.farol.cli.output.JsonLine;
import dev.farol.file.output.Disk;
import dev.farol.load.LoadOptions;
import dev.farol.load.Loaded;
import dev.farol.service.installation.Installation;
import dev.farol.service.installation.LoadFiles;
import dev.farol.service.installation.StoredRules;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Loads files into a store; loading the same again adds nothing. */
@Command(
        name = "import",
        description = "Loads files into a store that no server has open; again, it adds nothing.",
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--customers",
            required = true,
            paramLabel = "FILE",
            description = "Customers, .csv or .ndjson, also .gz.")
    private Path customers = Path.of("customers.csv");

    @Option(
            names = "--interactions",
            required = true,
            paramLabel = "FILE",
            description = "Interactions in any order, .ndjson or .csv, also .gz.")
    private Path interactions = Path.of("interactions.ndjson");

    @Option(names = "--rejects", paramLabel = "FILE", description = "Bad lines (default: ${DEFAULT-VALUE}).")
    private Path rejects = Path.of("rejects.ndjson");

    @Option(names = "--strict", description = "Stop at the first bad line and load nothing.")
    private boolean strict;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description =
                    "Rules whose interaction types are known (default: those of the store, else the folder rules).")
    private Optional<Path> rules = Optional.empty();

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        try (Installation installation = Installation.open(data.folder());
                Bar bar = Bar.onTerminal()) {
            var set = StoredRules.read(installation, rules, DataOption.usualRules());
            Optional<Path> bad = strict ? Optional.empty() : Optional.of(rejects);
            Loaded loaded = new LoadFiles(customers, interactions, bad, LoadOptions.standard(), Disk.REAL)
                    .run(installation, set, bar);
            bar.end();
            if (format.isJson()) {
                JsonLine.print(json -> write(loaded, json), spec.commandLine().getOut());
            } else {
                tell(loaded, err);
            }
            if (loaded.rejected() > 0) {
                err.println("farol: " + loaded.rejected() + " bad lines were left out; they are in " + rejects);
                return Exit.FINDINGS;
            }
            return ExitCode.OK;
        }
    }

    private static void tell(Loaded loaded, PrintWriter err) {
        err.println(loaded.customers() + " customers in the file, " + loaded.profiles() + " of them new or changed");
        err.println(loaded.interactions() + " interactions were added");
        if (loaded.duplicates() > 0) {
            err.println(loaded.duplicates() + " lines said again what was known");
        }
        if (loaded.created() > 0) {
            err.println(loaded.created() + " customers are known from interactions alone, with empty profiles");
        }
        if (loaded.erased() > 0) {
            err.println("warning: " + loaded.erased() + " customers were left out, since they were erased");
        }
        loaded.unknownTypes()
                .forEach((type, count) -> err.println("warning: " + count
                        + " interactions of a type that interactions.yaml does not know (" + type + ")"));
    }

    private static void write(Loaded loaded, JsonGenerator json) throws IOException {
        json.writeNumberField("customers", loaded.customers());
        json.writeNumberField("profiles", loaded.profiles());
        json.writeNumberField("created", loaded.created());
        json.writeNumberField("interactions", loaded.interactions());
        json.writeNumberField("duplicates", loaded.duplicates());
        json.writeNumberField("rejected", loaded.rejected());
        json.writeNumberField("erased", loaded.erased());
        json.writeObjectFieldStart("unknownTypes");
        for (Map.Entry<String, Long> type : loaded.unknownTypes().entrySet()) {
            json.writeNumberField(type.getKey(), type.getValue());
        }
        json.writeEndObject();
    }
}
