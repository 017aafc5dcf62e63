package dev.farol.cli;

import dev.farol.cli.output.Bar;
import dev.farol.config.Settings;
import dev.farol.generator.GeneratorOptions;
import dev.farol.rules.Language;
import dev.farol.ruleset.CheckedFolder;
import dev.farol.run.RunRecord;
import dev.farol.service.Riskiest;
import dev.farol.service.demo.DemoStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = "Generates a base, makes a store with 90 nightly runs of it, and serves it.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final int INTERACTIONS = 120;
    private static final int NIGHTS = 90;
    private static final int SHOWN = 10;
    private static final int PORT = 8080;

    private final Serving serving;
    private final Interruption interruption;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "demo",
            description = "Folder of its files (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("demo");

    @Option(names = "--rules", paramLabel = "DIR", description = "The rule folder (default: Farol's own).")
    private Path rules = Path.of(
                    Optional.ofNullable(System.getenv("FAROL_HOME")).orElse("."))
            .resolve("rules");

    @Option(
            names = "--customers",
            paramLabel = "N",
            defaultValue = "2000",
            description = "How many (default: ${DEFAULT-VALUE}).")
    private int customers = 2_000;

    @Option(
            names = "--lang",
            paramLabel = "en|pt",
            description = "Language of reasons (default: ${DEFAULT-VALUE}).",
            defaultValue = "en")
    private Language language = Language.EN;

    @Option(names = "--no-serve", description = "End when the store is made.")
    private boolean ends;

    DemoCommand(Serving serving, Interruption interruption) {
        this.serving = serving;
        this.interruption = interruption;
    }

    @Override
    public Integer call() throws Exception {
        if (customers < GeneratorOptions.FEWEST_CUSTOMERS || customers > GeneratorOptions.MOST_CUSTOMERS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--customers must be " + GeneratorOptions.FEWEST_CUSTOMERS + " to "
                            + GeneratorOptions.MOST_CUSTOMERS + " (" + customers + ")");
        }
        DemoStore demo = new DemoStore(folder, rules, customers, INTERACTIONS, NIGHTS, language);
        prepare(demo);
        List<Riskiest.Entry> riskiest = Riskiest.of(demo.assessments(), SHOWN);
        out().println("\nThe riskiest:");
        riskiest.forEach(this::show);
        if (ends) {
            return ExitCode.OK;
        }
        Settings settings = Settings.read(
                Map.of(
                        "data",
                        demo.store().toString(),
                        "rules",
                        rules.toString(),
                        "open",
                        "true",
                        "port",
                        port(),
                        "log.level",
                        "warn"),
                Map.of());
        CountDownLatch stop = new CountDownLatch(1);
        interruption.endsWith(stop::countDown);
        try (Serving.Running running = serving.start(settings)) {
            out().println("\nfarol listens on " + running.url() + "; everyone on this machine is admin. Try:");
            riskiest.stream()
                    .findFirst()
                    .ifPresent(first -> toTry(running.url(), first.customer()).forEach(out()::println));
            out().println("Ctrl-C ends it; the store stays in " + demo.store() + ".");
            stop.await();
        }
        return ExitCode.OK;
    }

    private void prepare(DemoStore demo) throws Exception {
        ZoneId zone = CheckedFolder.read(rules).set().scorecard().zone();
        Instant began = Instant.now();
        out().println("A base of " + customers + " customers and a year of what they did, with " + NIGHTS
                + " nights of scoring behind it ...");
        try (Bar bar = Bar.onTerminal()) {
            RunRecord last = demo.prepare(zone, began, bar);
            bar.end();
            long seconds = Duration.between(began, Instant.now()).toSeconds();
            out().println("done in " + seconds + " s: run " + last.number() + ", as of " + last.asOf() + ", rules "
                    + last.rules());
            last.summary()
                    .ifPresent(summary -> summary.bands()
                            .forEach((band, count) ->
                                    out().println(String.format(Locale.ROOT, "  %-12s %6d", band, count))));
        }
    }

    /** The usual port, or any where another program has it. */
    private static String port() {
        try (ServerSocket socket = new ServerSocket(PORT, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException taken) {
            return "0";
        }
    }

    /** What works as printed, in any shell. */
    private static List<String> toTry(String url, String customer) {
        String of = url + "/v1/customers/" + customer;
        return List.of(
                "  curl '" + url + "/v1/customers?sort=score&limit=5'",
                "  curl '" + of + "/health' -H 'Accept-Language: pt'",
                "  curl '" + of + "/health/history'",
                "  curl '" + of + "/health/compare?from=" + (NIGHTS - 30) + "&to=" + NIGHTS + "'",
                "  curl '" + of
                        + "/what-if' -H 'Content-Type: application/json' -d '{\"interactions\": [{\"type\": \"nps\", \"value\": 10}]}'",
                "  curl '" + url
                        + "/v1/interactions' -H 'Content-Type: application/json' -d '{\"id\": \"try-1\", \"customer\": \""
                        + customer + "\", \"type\": \"login\", \"at\": \"" + Instant.now() + "\"}'",
                "  curl '" + url + "/v1/tasks?state=open&limit=5'",
                "  curl '" + url + "/v1/runs' -X POST",
                "  curl '" + url + "/metrics'");
    }

    private void show(Riskiest.Entry entry) {
        out().println(String.format(Locale.ROOT, "  %3d  %-10s %s", entry.score(), entry.customer(), entry.reason()));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
