package dev.farol.http.routes;

import dev.farol.health.Health;
import dev.farol.http.Caller;
import dev.farol.http.Reply;
import dev.farol.http.Resource;
import dev.farol.http.TestServer;
import dev.farol.listing.Listings;
import dev.farol.metrics.MetricsTerms;
import dev.farol.nightly.Nightly;
import dev.farol.nightly.RunSettings;
import dev.farol.rulebook.PublishRules;
import dev.farol.rulebook.RuleLibrary;
import dev.farol.rulebook.RuleVersions;
import dev.farol.rules.RuleFiles;
import dev.farol.run.Retention;
import dev.farol.service.access.Audit;
import dev.farol.service.access.AuditRetention;
import dev.farol.service.access.Role;
import dev.farol.service.access.Tokens;
import dev.farol.service.backups.Backups;
import dev.farol.service.customers.CustomerList;
import dev.farol.service.customers.Customers;
import dev.farol.service.interactions.Ingest;
import dev.farol.service.interactions.Interactions;
import dev.farol.service.measure.Meters;
import dev.farol.service.metrics.MetricsDesk;
import dev.farol.service.overrides.Overrides;
import dev.farol.service.rules.DraftScenarios;
import dev.farol.service.rules.PreviewDesk;
import dev.farol.service.rules.RuleDesk;
import dev.farol.service.rules.RuleDrafts;
import dev.farol.service.rules.RuleEvents;
import dev.farol.service.rules.RuleSource;
import dev.farol.service.runs.RunDesk;
import dev.farol.service.scenarios.CustomerScenario;
import dev.farol.service.tasks.Tasks;
import dev.farol.store.Store;
import dev.farol.store.StoreOptions;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A real server on a real store with real rules. */
final class Installation implements AutoCloseable {

    static final Instant START = Instant.parse("2026-11-20T12:00:00Z");

    final SettableClock clock = new SettableClock(START);
    final Store store;
    final RuleLibrary rules;
    final Path ruleFolder;
    final RuleDesk ruleDesk;
    final Nightly nightly;
    final PreviewDesk previews;
    final MetricsDesk metrics;
    /** Told by previews, one line each. */
    final List<String> previewed = new CopyOnWriteArrayList<>();
    /** Whether what is told of a preview cannot be kept. */
    volatile boolean previewFails;
    /** Where a preview waits before it ends. */
    volatile CountDownLatch previewGate = new CountDownLatch(0);
    /** What a preview takes instead of the draft. */
    volatile Optional<RuleFiles> draft = Optional.empty();

    final List<Resource> resources;
    final TestServer server;

    Installation(Path folder) throws IOException {
        this(folder, StoreFiles.real(), StoreOptions.STANDARD, Retention.STANDARD);
    }

    /** @param fresh whether there is nothing in the folder yet */
    Installation(Path folder, boolean fresh) throws IOException {
        this(folder, StoreFiles.real(), StoreOptions.STANDARD, Retention.STANDARD, fresh);
    }

    Installation(Path folder, StoreFiles files, StoreOptions options, Retention retention) throws IOException {
        this(folder, files, options, retention, true);
    }

    private Installation(Path folder, StoreFiles files, StoreOptions options, Retention retention, boolean fresh)
            throws IOException {
        store = Store.open(folder.resolve("data"), options, files);
        rules = new RuleLibrary(store, Optional.empty());
        ruleFolder = folder.resolve("rules");
        ruleDesk = desk(RuleSource.DRAFT, false);
        if (fresh) {
            publish(-25);
        }
        RunSettings settings = new RunSettings(1, 10, retention, "test");
        nightly = new Nightly(store, rules, settings, clock);
        Listings listings = new Listings(store);
        Audit audit = new Audit(store);
        Health health = new Health(store, rules, retention);
        RuleDrafts drafts = new RuleDrafts(store);
        previews = new PreviewDesk(
                store,
                rules,
                diagnostics -> draft.isPresent() ? draft.get() : drafts.files(diagnostics),
                this::previewed,
                Optional.empty(),
                1,
                retention.interactionDays(),
                clock);
        metrics = new MetricsDesk(store, rules, MetricsTerms.STANDARD, Optional.empty(), 2, clock);
        Services services = new Services(
                new Customers(store, audit),
                new CustomerList(store, listings),
                new Ingest(store, rules, retention),
                new Interactions(store, rules),
                health,
                new Overrides(store, health),
                rules,
                drafts,
                ruleDesk,
                new CustomerScenario(store, health, new DraftScenarios(drafts)),
                new RunDesk(store, rules, nightly, settings, new AuditRetention(store, 400)),
                previews,
                metrics,
                new Tasks(store, listings),
                new Tokens(store),
                audit,
                new Backups(store, folder.resolve("backups"), 2, files, clock),
                new Meters(),
                clock);
        resources = Resources.of(services);
        server = TestServer.failing(new StoreFailures(), resources.toArray(Resource[]::new));
    }

    /** Another desk for the same rules. */
    RuleDesk desk(RuleSource source, boolean previewFirst) {
        return new RuleDesk(store, rules, ruleFolder, StoreFiles.real(), source, previewFirst, RuleEvents.NONE, clock);
    }

    private void previewed(String version, String active, Instant at, String who) throws IOException {
        previewed.add(version + " against " + active + " by " + who);
        try {
            previewGate.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        if (previewFails) {
            throw new IOException("the disk is on fire");
        }
    }

    /** Makes rules active in which a customer without logins has so many points. */
    void publish(int noLogins) throws IOException {
        publish(TestRules.of(noLogins));
    }

    /** Makes rules active, and puts them into the folder. */
    void publish(RuleFiles files) throws IOException {
        TestRules.write(files, ruleFolder);
        store.submit(PublishRules.ofFolder(files, RuleVersions.active(store.records()), "test", clock.instant()))
                .join();
        rules.activate();
    }

    Caller as(Role role) {
        return server.as(role);
    }

    Caller viewer() {
        return as(Role.VIEWER);
    }

    Caller csm() {
        return as(Role.CSM);
    }

    Caller ops() {
        return as(Role.OPS);
    }

    Caller admin() {
        return as(Role.ADMIN);
    }

    /** Scores the base as of now, and waits for it; the path of the run. */
    String run() {
        Reply started = ops().post("/v1/runs", "");
        nightly.running().ifPresent(run -> run.done().join());
        return started.header("location").orElseThrow(() -> new AssertionError(started.text()));
    }

    @Override
    public void close() throws IOException {
        server.close();
        previews.close();
        metrics.close();
        nightly.close();
        store.close();
    }
}
