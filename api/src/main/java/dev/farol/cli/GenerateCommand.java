package dev.farol.cli;

import dev.farol.cli.output.Bar;
import dev.farol.generator.BaseGenerator;
import dev.farol.generator.GeneratorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "generate",
        description = "Writes a realistic base to try things on: customers, interactions, outcomes.",
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--customers", required = true, paramLabel = "N", description = "100 to 1000000.")
    private long customers;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The same seed gives the same files (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--interactions",
            paramLabel = "N",
            defaultValue = "200",
            description = "Of a customer, on average (default: ${DEFAULT-VALUE}).")
    private int interactions;

    @Option(
            names = "--months",
            paramLabel = "N",
            defaultValue = "12",
            description = "Of history, 6 to 37 (default: ${DEFAULT-VALUE}).")
    private int months;

    @Option(names = "--spend", description = "With the company's own spending on sales and marketing.")
    private boolean spend;

    @Option(names = "--gzip", description = "Pack the interactions.")
    private boolean gzip;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder of the files; created.")
    private Path out = Path.of("base");

    @Override
    public Integer call() throws Exception {
        GeneratorOptions options;
        try {
            options = GeneratorOptions.of(customers, seed)
                    .withAverageInteractions(interactions)
                    .withMonths(months)
                    .withSpend(spend)
                    .withCompressed(gzip);
        } catch (IllegalArgumentException outside) {
            throw new ParameterException(spec.commandLine(), outside.getMessage(), outside);
        }
        try (Bar bar = Bar.onTerminal()) {
            bar.begin("generating", customers * interactions);
            write(new BaseGenerator(options), bar);
        }
        return ExitCode.OK;
    }

    /** Beside its place first, so that a full disk leaves no half a base that looks like a whole one. */
    private void write(BaseGenerator generator, Bar bar) throws IOException {
        try {
            Files.createDirectories(out);
            Path beside = Files.createTempDirectory(out, ".generating");
            try {
                generator.writeTo(beside, bar::at);
                for (Path file : files(beside)) {
                    Files.move(file, out.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            } finally {
                for (Path left : files(beside)) {
                    Files.deleteIfExists(left);
                }
                Files.deleteIfExists(beside);
            }
        } catch (IOException failure) {
            throw new IOException("could not write the base to " + out + " (" + failure.getMessage() + ")", failure);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
