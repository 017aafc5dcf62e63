package dev.farol.cli.metrics;

import dev.farol.bulk.BulkMetrics;
import dev.farol.bulk.BulkOptions;
import dev.farol.bulk.CostsFile;
import dev.farol.cli.output.Bar;
import dev.farol.cli.output.Exit;
import dev.farol.cli.output.FormatOption;
import dev.farol.cli.source.CustomerSource;
import dev.farol.config.UserCache;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.drools.CompiledCache;
import dev.farol.file.output.Disk;
import dev.farol.file.output.Rejects;
import dev.farol.measure.MeasureControl;
import dev.farol.measure.StoreMetrics;
import dev.farol.metrics.MetricsRequest;
import dev.farol.metrics.MetricsResult;
import dev.farol.metrics.MetricsTerms;
import dev.farol.metrics.period.Period;
import dev.farol.metrics.report.MonthlyReport;
import dev.farol.rulebook.RuleVersions;
import dev.farol.rules.Band;
import dev.farol.rules.Language;
import dev.farol.ruleset.CheckedFolder;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import dev.farol.service.metrics.HappinessRules;
import dev.farol.service.metrics.MetricsWish;
import dev.farol.service.metrics.UnknownGroups;
import dev.farol.store.ReadOnlyStore;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The metrics catalogue. */
@Command(
        name = "metrics",
        description = "Computes churn, revenue, voice of the customer, service and team metrics of the whole base.",
        mixinStandardHelpOptions = true)
public final class MetricsCommand implements Callable<Integer> {

    private static final int SHOWN_LINES = 20;

    @Spec
    private CommandSpec spec;

    @Mixin
    private MetricsSource source = new MetricsSource();

    @Mixin
    private MetricsOptions options = new MetricsOptions();

    @Option(names = "--costs", paramLabel = "FILE", description = "What the company spent: CSV at,kind,value.")
    private Optional<Path> costs = Optional.empty();

    @Option(names = "--chi", paramLabel = "DIR", description = "Rules of the customer happiness index.")
    private Optional<Path> chi = Optional.empty();

    @Option(names = "--catalog", description = "Tells what metrics there are, and what each is.")
    private boolean catalogue;

    @Option(names = "--title", paramLabel = "TEXT", description = "Whose report it is.")
    private Optional<String> title = Optional.empty();

    @Option(
            names = "--lang",
            paramLabel = "en|pt",
            defaultValue = "en",
            description = "Language of texts (default: ${DEFAULT-VALUE}).")
    private Language language = Language.EN;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the result goes (default: stdout).")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Bad lines of the files (default: rejects.ndjson beside the output, or here).")
    private Optional<Path> rejects = Optional.empty();

    @Mixin
    private FormatOption format = new FormatOption();

    private int exit = ExitCode.OK;

    @Override
    public Integer call() throws Exception {
        Written written = new Written(format.isJson(), language, out);
        MetricsTerms terms = options.terms();
        MetricsWish wish = options.wish();
        Optional<Period> report = options.report();
        if (catalogue) {
            written.catalogue(wish.metrics(), terms.counting(), terminal());
            return ExitCode.OK;
        }
        if (report.isPresent() && out.isEmpty()) {
            throw options.wrong("--report needs --out, the file that it goes to.");
        }
        Optional<CustomerSource.Pair> files = source.files();
        try (HappinessRules happiness = HappinessRules.of(chi, CompiledCache.in(UserCache.folder()));
                Bar bar = Bar.onTerminal()) {
            Job job = new Job(wish, report, terms, happiness, bar);
            MetricsResult result = files.isPresent() ? ofFiles(job, files.get()) : ofStore(job);
            bar.end();
            if (report.isPresent()) {
                written.page(MonthlyReport.page(result, language, title.orElse("")), terminal());
                return exit;
            }
            UnknownGroups.refuse(result);
            if (options.isLeague()) {
                written.leagues(result, terminal());
            } else {
                written.figures(result, terminal());
            }
        }
        return exit;
    }

    private record Job(
            MetricsWish wish, Optional<Period> report, MetricsTerms terms, HappinessRules happiness, Bar bar) {}

    private MetricsResult ofFiles(Job job, CustomerSource.Pair files) throws Exception {
        RuleSet rules = CheckedFolder.read(source.rulesOfFiles()).set();
        ZoneId zone = source.zone(rules.scorecard().zone());
        MetricsTerms terms = withCosts(job.terms(), zone);
        BulkOptions bulk = BulkOptions.standard(source.asOf(zone)).withThreads(source.threads());
        Path file = rejects.orElseGet(
                () -> out.orElse(Path.of("metrics")).toAbsolutePath().resolveSibling("rejects.ndjson"));
        try (Rejects bad = Rejects.to(file, Disk.REAL)) {
            MetricsResult result = new BulkMetrics(rules.vocabulary(), zone, bulk, job.bar())
                    .compute(
                            files.customers(),
                            files.interactions(),
                            asOf -> request(job, asOf, zone, terms, rules),
                            job.happiness().happiness(),
                            bad);
            if (bad.count() > 0) {
                bad.commit();
                err("farol: " + bad.count() + " bad lines were left out; they are in " + file);
                exit = Exit.FINDINGS;
            }
            return result;
        }
    }

    private MetricsResult ofStore(Job job) throws Exception {
        try (ReadOnlyStore store = ReadOnlyStore.open(source.data(), StoreFiles.real())) {
            RuleSet rules = rules(store);
            ZoneId zone = source.zone(rules.scorecard().zone());
            MetricsTerms terms = withCosts(job.terms(), zone);
            Optional<Instant> kept = StoreMetrics.keptFrom(store);
            Instant asOf = source.asOf(zone).orElseGet(() -> Clock.systemUTC().instant());
            return new StoreMetrics(store, source.threads())
                    .compute(
                            request(job, asOf, zone, kept.map(terms::keptFrom).orElse(terms), rules),
                            job.happiness().happiness(),
                            new MeasureControl(job.bar()));
        }
    }

    private RuleSet rules(ReadOnlyStore store) throws Exception {
        if (source.rules().isPresent()) {
            return CheckedFolder.read(source.rules().get()).set();
        }
        String active = RuleVersions.active(store.records())
                .orElseThrow(() -> new IOException("could not find the zone and the bands of risk: the store ("
                        + source.data()
                        + ") has no rules\n  Maybe name a rule folder with --rules."));
        return RuleSetReader.read(RuleVersions.activeFiles(store.records()), new Diagnostics())
                .orElseThrow(() -> new IOException("could not use rule version " + active
                        + " of the store\n  Maybe name a rule folder with --rules."));
    }

    private MetricsRequest request(Job job, Instant asOf, ZoneId zone, MetricsTerms terms, RuleSet rules) {
        Set<String> risks = rules.scorecard().bands().stream()
                .filter(Band::risk)
                .map(Band::id)
                .collect(Collectors.toUnmodifiableSet());
        List<String> by = options.by().isEmpty() ? MonthlyReport.BY : options.by();
        return job.report().isPresent()
                ? MonthlyReport.request(job.report().get(), by, zone, asOf, terms, risks)
                : job.wish().request(asOf, zone, terms, risks);
    }

    private MetricsTerms withCosts(MetricsTerms terms, ZoneId zone) throws IOException {
        if (costs.isEmpty()) {
            return terms;
        }
        CostsFile read = CostsFile.read(costs.get(), zone);
        read.bad().stream().limit(SHOWN_LINES).forEach(this::err);
        if (!read.bad().isEmpty()) {
            err("farol: " + read.bad().size() + " bad lines of " + costs.get() + " were left out");
            exit = Exit.FINDINGS;
        }
        return terms.withSpending(read.spending());
    }

    private PrintWriter terminal() {
        return spec.commandLine().getOut();
    }

    private void err(String message) {
        spec.commandLine().getErr().println(message);
    }
}
