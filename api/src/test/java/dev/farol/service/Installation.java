package dev.farol.service;

import dev.farol.drools.CompiledCache;
import dev.farol.rulebook.PublishRules;
import dev.farol.rulebook.RuleLibrary;
import dev.farol.ruleset.CheckedFolder;
import dev.farol.run.Retention;
import dev.farol.service.access.Act;
import dev.farol.service.access.Audit;
import dev.farol.service.access.Audited;
import dev.farol.service.access.Tokens;
import dev.farol.service.customers.Customers;
import dev.farol.service.interactions.Ingest;
import dev.farol.service.interactions.Interactions;
import dev.farol.store.Store;
import dev.farol.store.StoreOptions;
import dev.farol.store.files.StoreFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** A store in a folder with the rules that Farol comes with, and the services on it. */
public final class Installation implements Closeable {

    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    public final Store store;
    public final RuleLibrary rules;
    public final Audit audit;
    public final Tokens tokens;
    public final Customers customers;
    public final Ingest ingest;
    public final Interactions interactions;

    private Installation(Path folder) throws Exception {
        store = Store.open(folder.resolve("store"), StoreOptions.STANDARD, StoreFiles.real());
        PublishRules publish =
                PublishRules.ofFolder(CheckedFolder.read(Path.of("../rules")).files(), Optional.empty(), "test", NOW);
        store.submit(new Audited<>(publish, changed -> Act.on("publish-rules", publish.version(), "")))
                .join();
        rules = new RuleLibrary(store, CompiledCache.in(Path.of("target", "test-cache")));
        rules.activate();
        audit = new Audit(store);
        tokens = new Tokens(store);
        customers = new Customers(store, audit);
        ingest = new Ingest(store, rules, Retention.STANDARD);
        interactions = new Interactions(store, rules);
    }

    public static Installation in(Path folder) throws Exception {
        return new Installation(folder);
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
