package dev.farol.app;

import dev.farol.cli.Serving;
import dev.farol.config.ServerSettings;
import dev.farol.config.Settings;
import dev.farol.drools.CompiledCache;
import dev.farol.health.Health;
import dev.farol.http.Resource;
import dev.farol.http.operation.Operation;
import dev.farol.http.routes.Resources;
import dev.farol.http.routes.Services;
import dev.farol.http.routes.StoreFailures;
import dev.farol.http.server.FarolHttp;
import dev.farol.http.server.HttpOptions;
import dev.farol.http.server.Loopback;
import dev.farol.listing.Listings;
import dev.farol.logs.Logs;
import dev.farol.nightly.Nightly;
import dev.farol.nightly.RunSettings;
import dev.farol.rulebook.ReadyRules;
import dev.farol.run.Retention;
import dev.farol.service.access.Audit;
import dev.farol.service.access.AuditRetention;
import dev.farol.service.access.Tokens;
import dev.farol.service.backups.Backups;
import dev.farol.service.customers.CustomerList;
import dev.farol.service.customers.Customers;
import dev.farol.service.installation.Installation;
import dev.farol.service.installation.Version;
import dev.farol.service.interactions.Ingest;
import dev.farol.service.interactions.Interactions;
import dev.farol.service.measure.Meters;
import dev.farol.service.measure.Readiness;
import dev.farol.service.metrics.MetricsDesk;
import dev.farol.service.overrides.Overrides;
import dev.farol.service.rules.DraftScenarios;
import dev.farol.service.rules.PreviewDesk;
import dev.farol.service.rules.RuleDesk;
import dev.farol.service.rules.RuleDrafts;
import dev.farol.service.runs.RunDesk;
import dev.farol.service.scenarios.CustomerScenario;
import dev.farol.service.tasks.Tasks;
import dev.farol.store.Store;
import dev.farol.store.files.StoreFiles;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server, put together by hand: the store, then the rules, then the run that was going on when it last ended, then HTTP. It ends the
 * other way round. Thread safe.
 */
public final class Server implements Serving.Running {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    /** Closed last to first. */
    private final Deque<Closeable> parts = new ArrayDeque<>();

    private final Readiness readiness = new Readiness();
    /** What requests and runs are going on; empty before it has started. */
    private Optional<Supplier<String>> atWork = Optional.empty();

    private String url = "";

    private Server() {}

    /**
     * Starts a server; it takes requests when this returns.
     *
     * @param files that the store and its backups are made of
     */
    public static Server start(Settings settings, Clock clock, StoreFiles files) throws IOException {
        Logs.setUp(settings.server().log());
        settings.lines().forEach(line -> LOG.info("{}", line));
        Server server = new Server();
        boolean started = false;
        try {
            server.open(settings.server(), clock, files);
            started = true;
            return server;
        } finally {
            if (!started) {
                server.close();
            }
        }
    }

    private void open(ServerSettings settings, Clock clock, StoreFiles files) throws IOException {
        Loopback.address(settings.host(), settings.open());
        Meters meters = opened(new Meters());
        Opening opening = new Opening(settings, clock, files);
        Installation installation = opened(opening.installation(StoreFigures.journal(meters)));
        Store store = installation.store();
        ReadyRules rules = opening.rules(installation);
        RuleFigures ruleFigures = new RuleFigures(meters, readiness);
        ruleFigures.start(rules);
        RuleDesk rulesDesk = opening.desk(installation, ruleFigures);

        Retention retention = new Retention(
                settings.retention().interactions(), settings.retention().replay());
        RunSettings standard = RunSettings.standard(Version.NUMBER);
        // One core is left to those who ask while a run goes on.
        RunSettings runs = new RunSettings(standard.threads() - 1, standard.batch(), retention, Version.NUMBER);
        Nightly nightly = opened(new Nightly(store, installation.rules(), runs, clock));
        StoreFigures.register(meters, store, nightly);
        nightly.resume().ifPresent(run -> LOG.info("{} goes on", run.record().name()));

        Tokens tokens = new Tokens(store);
        Audit audit = new Audit(store);
        Listings listings = new Listings(store);
        RunDesk desk = new RunDesk(
                store, installation.rules(), nightly, runs, new AuditRetention(store, settings.auditDays()));
        Health health = new Health(store, installation.rules(), retention);
        Overrides overrides = new Overrides(store, health);
        StoreFigures.overrides(meters, overrides, clock);
        RuleDrafts drafts = new RuleDrafts(store);
        PreviewDesk previews = opened(new PreviewDesk(
                store,
                installation.rules(),
                drafts,
                drafts,
                CompiledCache.in(settings.data().resolve("cache")),
                runs.threads(),
                retention.interactionDays(),
                clock));
        MetricsDesk metrics = opened(new MetricsDesk(
                store,
                installation.rules(),
                opening.metricsTerms(),
                opened(opening.happiness()).happiness(),
                runs.threads(),
                clock));
        Services services = new Services(
                new Customers(store, audit),
                new CustomerList(store, listings),
                new Ingest(store, installation.rules(), retention),
                new Interactions(store, installation.rules()),
                health,
                overrides,
                installation.rules(),
                drafts,
                rulesDesk,
                new CustomerScenario(store, health, new DraftScenarios(drafts)),
                desk,
                previews,
                metrics,
                new Tasks(store, listings),
                tokens,
                audit,
                new Backups(
                        store, settings.backups().folder(), settings.backups().keep(), files, clock),
                meters,
                clock);
        opened(BackgroundScrub.start(store, files, settings.scrubRate(), readiness, meters));
        schedule(settings, new ScheduledRuns(desk, store, clock), ruleFigures, clock);

        List<Resource> resources = new ArrayList<>(Resources.of(services));
        resources.add(new Operation(readiness, meters));
        FarolHttp http = opened(
                FarolHttp.start(HttpOptions.of(settings), resources, tokens, new StoreFailures(), readiness, meters));
        opened(RuleFolderWatch.start(settings.rules(), rulesDesk));
        url = url(settings, http.port());
        atWork = Optional.of(() -> http.inFlight() + " requests in flight, "
                + nightly.progress()
                        .map(run -> "run " + run.run() + " at " + run.done() + " of " + run.total() + " customers")
                        .orElse("no run"));
    }

    private void schedule(ServerSettings settings, ScheduledRuns scheduled, RuleFigures rules, Clock clock) {
        settings.nightly().cron().ifPresent(cron -> {
            Supplier<Schedule> schedule =
                    () -> new Schedule(cron, settings.nightly().zone().orElseGet(rules::zone));
            if (settings.nightly().catchUp() && scheduled.missed(schedule.get(), clock.instant())) {
                LOG.info("a run came due while the server was down");
                scheduled.start();
            }
            opened(NightlyTimer.start(schedule, clock, scheduled::start));
        });
    }

    private <T extends AutoCloseable> T opened(T part) {
        parts.push(() -> {
            try {
                part.close();
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        });
        return part;
    }

    private static String url(ServerSettings settings, int port) {
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return (settings.tls().isPresent() ? "https://" : "http://") + host + ":" + port;
    }

    @Override
    public String url() {
        return url;
    }

    @Override
    public synchronized void close() throws IOException {
        if (parts.isEmpty()) {
            return;
        }
        atWork.ifPresent(now -> LOG.info("ends: {}", now.get()));
        List<Exception> failures = new ArrayList<>();
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (IOException | RuntimeException e) {
                LOG.error("could not close all of the server", e);
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw new IOException(
                    "could not close all of the server (" + failures.get(0).getMessage() + ")");
        }
        atWork.ifPresent(now -> LOG.info("closed"));
    }
}
