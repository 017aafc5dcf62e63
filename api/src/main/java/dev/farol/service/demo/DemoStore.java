package dev.farol.service.demo;

import dev.farol.bulk.Progress;
import dev.farol.file.output.Disk;
import dev.farol.generator.BaseGenerator;
import dev.farol.generator.GeneratorOptions;
import dev.farol.load.LoadOptions;
import dev.farol.nightly.RunRefused;
import dev.farol.nightly.RunSettings;
import dev.farol.rules.Language;
import dev.farol.ruleset.RuleErrors;
import dev.farol.run.RunRecord;
import dev.farol.run.Runs;
import dev.farol.service.installation.Installation;
import dev.farol.service.installation.LoadFiles;
import dev.farol.service.installation.RunNow;
import dev.farol.service.installation.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A generated base that ends yesterday, in a store with a nightly run of each day before.
 *
 * @param folder of the generated files; the store is in it
 * @param nights how many runs there are
 */
public record DemoStore(Path folder, Path rules, int customers, int interactions, int nights, Language language) {

    private static final long SEED = 1;

    public Path store() {
        return folder.resolve("store");
    }

    public Path assessments() {
        return folder.resolve("assessments.ndjson");
    }

    /**
     * Makes it, unless an earlier demo of the same day has left it.
     *
     * @return its last run
     */
    public RunRecord prepare(ZoneId zone, Instant now, Progress progress) throws IOException, RuleErrors, RunRefused {
        LocalDate yesterday = now.atZone(zone).toLocalDate().minusDays(1);
        Optional<RunRecord> there = lastRun(end(yesterday, zone));
        return there.isPresent() ? there.get() : make(yesterday, zone, progress);
    }

    /** The run as of an instant, where the store has it. */
    private Optional<RunRecord> lastRun(Instant asOf) throws IOException {
        if (!Files.exists(store()) || !Files.exists(assessments())) {
            return Optional.empty();
        }
        try (Installation installation = Installation.open(store())) {
            Runs runs = Runs.of(installation.store().records());
            return runs.lastCommitted().filter(run -> !run.asOf().isBefore(asOf));
        }
    }

    private RunRecord make(LocalDate yesterday, ZoneId zone, Progress progress)
            throws IOException, RuleErrors, RunRefused {
        progress.begin("generating", (long) customers * interactions);
        GeneratorOptions base = GeneratorOptions.of(customers, SEED)
                .withAverageInteractions(interactions)
                .withAsOf(yesterday);
        new BaseGenerator(base).writeTo(folder, progress::at);
        delete(store());
        try (Installation installation = Installation.open(store())) {
            installation.useRules(rules, "demo");
            load(installation, progress);
            RunSettings settings = RunSettings.standard(Version.NUMBER);
            progress.begin("nightly runs", nights);
            for (int night = nights - 1; night > 0; night--) {
                run(installation, end(yesterday.minusDays(night), zone), Optional.empty(), settings);
                progress.at(nights - night);
            }
            return run(installation, end(yesterday, zone), Optional.of(assessments()), settings);
        }
    }

    private void load(Installation installation, Progress progress) throws IOException {
        Path customersFile = folder.resolve(BaseGenerator.CUSTOMERS);
        Path interactionsFile = folder.resolve(BaseGenerator.INTERACTIONS);
        Path rejects = folder.resolve("rejects.ndjson");
        new LoadFiles(customersFile, interactionsFile, Optional.of(rejects), LoadOptions.standard(), Disk.REAL)
                .run(installation, installation.rules().activate().set(), progress);
    }

    private RunRecord run(Installation installation, Instant asOf, Optional<Path> out, RunSettings settings)
            throws RunRefused, IOException {
        RunRecord run =
                new RunNow(Optional.of(asOf), out, language, settings, Disk.REAL).run(installation, Progress.SILENT);
        if (!run.state().finished()) {
            throw new IOException("could not make the demo: run " + run.number() + " "
                    + run.state().label() + " (" + run.message() + ")");
        }
        return run;
    }

    private static Instant end(LocalDate day, ZoneId zone) {
        return day.atTime(LocalTime.MAX).atZone(zone).toInstant();
    }

    /** Only what an earlier demo left. */
    private static void delete(Path store) throws IOException {
        if (!Files.exists(store)) {
            return;
        }
        Installation.open(store).close();
        List<Path> all;
        try (Stream<Path> walked = Files.walk(store)) {
            all = walked.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
