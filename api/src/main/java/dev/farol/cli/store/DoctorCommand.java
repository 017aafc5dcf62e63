package dev.farol.cli.store;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.farol.cli.output.Exit;
import dev.farol.cli.output.FormatOption;
import dev.farol.cli.output.JsonLine;
import dev.farol.service.backups.BackupFolder;
import dev.farol.store.doctor.Checkup;
import dev.farol.store.doctor.Doctor;
import dev.farol.store.doctor.Finding;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Examines a store, whether a server has it open or not. */
@Command(
        name = "doctor",
        description = "Reads all of a store, while a server works on it or not, and tells every damage with its place.",
        mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--erased",
            paramLabel = "ID",
            description = "Find whatever is left of this customer, in what is decoded and in all bytes.")
    private Optional<String> erased = Optional.empty();

    @Option(
            names = "--backups",
            paramLabel = "DIR",
            description =
                    "With --erased, where backups are that are read too (default: backups in the folder of the store).")
    private Optional<Path> backups = Optional.empty();

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() throws Exception {
        if (erased.filter(String::isEmpty).isPresent()) {
            throw new ParameterException(spec.commandLine(), "--erased needs the id of a customer ()");
        }
        Checkup checkup = Doctor.examine(data.folder(), StoreFiles.real(), erased);
        if (erased.isPresent()) {
            checkup = withBackups(checkup);
        }
        print(checkup);
        return checkup.findings().isEmpty() ? ExitCode.OK : Exit.FINDINGS;
    }

    /** A backup holds its customers until it is deleted. */
    private Checkup withBackups(Checkup ofStore) throws IOException {
        Path folder = backups.orElseGet(() -> BackupFolder.usual(data.folder()));
        Checkup all = ofStore;
        for (Path backup : new BackupFolder(folder, StoreFiles.real()).all()) {
            all = all.with(Doctor.examine(backup, StoreFiles.real(), erased));
        }
        return all;
    }

    private void print(Checkup checkup) throws IOException {
        if (format.isJson()) {
            JsonLine.print(json -> write(checkup, json), spec.commandLine().getOut());
        } else {
            PrintWriter out = spec.commandLine().getOut();
            checkup.findings().forEach(finding -> out.println(finding.text()));
            spec.commandLine()
                    .getErr()
                    .println("read " + checkup.files() + " files, " + checkup.bytes() + " bytes: " + checkup.customers()
                            + " documents, " + checkup.records() + " records, " + checkup.entries()
                            + " journal entries, up to entry " + checkup.upTo() + "; "
                            + (checkup.findings().isEmpty()
                                    ? "all is well"
                                            + erased.map(id -> ", and nothing of (" + id + ") is left")
                                                    .orElse("")
                                    : "found: " + checkup.findings().size()));
        }
    }

    private static void write(Checkup checkup, JsonGenerator json) throws IOException {
        json.writeNumberField("files", checkup.files());
        json.writeNumberField("bytes", checkup.bytes());
        json.writeNumberField("documents", checkup.customers());
        json.writeNumberField("records", checkup.records());
        json.writeNumberField("entries", checkup.entries());
        json.writeNumberField("upTo", checkup.upTo());
        json.writeArrayFieldStart("findings");
        for (Finding finding : checkup.findings()) {
            json.writeStartObject();
            json.writeStringField("file", finding.file().toString());
            json.writeStringField("place", finding.place());
            json.writeStringField("what", finding.what());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
