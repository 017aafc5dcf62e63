package dev.farol.bench.server;

import dev.farol.bench.bare.BareJournal;
import dev.farol.rulebook.RuleLibrary;
import dev.farol.run.Retention;
import dev.farol.service.interactions.Ingest;
import dev.farol.service.interactions.Ingested;
import dev.farol.store.Store;
import dev.farol.store.StoreOptions;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The same without HTTP: 32 threads hand bodies to Farol's service, and bytes to a bare journal, in one process. */
final class StoreIngest {

    private static final int CLIENTS = 32;
    private static final double LIMIT = 0.6;

    private final Plan plan;
    private final Ingest ingest;
    private final BareJournal bare;
    private final StoreCopy copy;

    private StoreIngest(Plan plan, StoreCopy copy, Ingest ingest, BareJournal bare) {
        this.plan = plan;
        this.copy = copy;
        this.ingest = ingest;
        this.bare = bare;
    }

    /** What one client does until it is told to end. */
    private interface Client {
        void once() throws Exception;
    }

    private interface Clients {
        Client client(int number);
    }

    static void run(Plan plan, Table table) throws Exception {
        Path appended = plan.work().resolve("bare.log");
        for (int batch : plan.batches()) {
            try (StoreCopy copy = StoreCopy.of(plan.base(), plan.work().resolve("store-" + System.nanoTime()));
                    Store store = Store.open(copy.folder(), StoreOptions.STANDARD, StoreFiles.real());
                    BareJournal bare = new BareJournal(appended)) {
                RuleLibrary library = new RuleLibrary(store, Optional.empty());
                Ingest ingest = new Ingest(store, library, Retention.STANDARD);
                new StoreIngest(plan, copy, ingest, bare).measure(batch, table);
            } finally {
                Files.deleteIfExists(appended);
            }
        }
    }

    private void measure(int batch, Table table) throws Exception {
        double[] farol = new double[plan.rounds()];
        double[] other = new double[plan.rounds()];
        double[] ratios = new double[plan.rounds()];
        int bytes = probe(batch);
        Clients takes = number -> taking(batch, "store" + batch + "-" + number + "-" + System.nanoTime());
        Clients appends = number -> appending(batch, "bare" + number, bytes);
        phase(appends, plan.warmUp());
        phase(takes, plan.warmUp());
        for (int i = 0; i < plan.rounds(); i++) {
            farol[i] = phase(takes, plan.seconds());
            other[i] = phase(appends, plan.seconds());
            ratios[i] = farol[i] / other[i];
        }
        Arrays.sort(farol);
        Arrays.sort(other);
        Arrays.sort(ratios);
        int middle = plan.rounds() / 2;
        table.atLeast(
                "the same without HTTP, batches of " + batch,
                ratios[middle],
                LIMIT,
                String.format(
                        Locale.ROOT, "farol %.0f/s; other %.0f/s; %d bytes each", farol[middle], other[middle], bytes));
    }

    private int probe(int batch) throws Exception {
        int probes = 50;
        Client client = taking(batch, "probe" + batch);
        client.once();
        long before = copy.journal();
        for (int i = 0; i < probes; i++) {
            client.once();
        }
        return (int) ((copy.journal() - before) / probes);
    }

    private Client taking(int batch, String series) {
        IngestRequests requests = new IngestRequests(plan.customers(), batch, series, "");
        return () -> {
            Ingested ingested = ingest.take(requests.body(), Ingest.Form.JSON, false, "bench", Instant.now())
                    .get();
            if (!(ingested instanceof Ingested.Stored)) {
                throw new IOException("not stored: " + ingested);
            }
        };
    }

    /** Makes the same bodies, so that it is only what happens to them that differs. */
    private Client appending(int batch, String series, int bytes) {
        IngestRequests requests = new IngestRequests(plan.customers(), batch, series, "");
        return () -> bare.append(Arrays.copyOf(requests.body(), bytes)).get();
    }

    /** Requests per second. */
    private static double phase(Clients clients, double seconds) throws Exception {
        AtomicLong count = new AtomicLong();
        List<Exception> failures = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        for (int i = 0; i < CLIENTS; i++) {
            Client client = clients.client(i);
            Thread thread = new Thread(() -> {
                try {
                    long own = 0;
                    while (System.nanoTime() < end) {
                        client.once();
                        own++;
                    }
                    count.addAndGet(own);
                } catch (Exception failure) {
                    synchronized (failures) {
                        failures.add(failure);
                    }
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return count.get() / ((System.nanoTime() - begin) / 1e9);
    }
}
