package dev.farol.bench.server;

import java.io.IOException;
import java.util.List;

/** Interactions sent by 32 clients, durable when they are answered, beside a bare program that appends as many bytes. */
record IngestBench(Plan plan, Table table) {

    private static final int CLIENTS = 32;
    private static final int PROBES = 50;
    private static final double LIMIT = 0.6;

    void run() throws IOException, InterruptedException {
        for (int batch : plan.batches()) {
            try (Farol farol = Farol.start(plan);
                    Bare bare = Bare.start(plan, List.of())) {
                int bytes = probe(farol, batch);
                fight(farol, bare, batch, bytes);
            }
        }
    }

    /** How much one request adds to the journal. */
    private int probe(Farol farol, int batch) throws IOException, InterruptedException {
        IngestRequests requests = new IngestRequests(plan.customers(), batch, "probe" + batch, "");
        long before = 0;
        for (int i = 0; i <= PROBES; i++) {
            int status = farol.post(
                            "/v1/interactions", new String(requests.body(), java.nio.charset.StandardCharsets.UTF_8))
                    .statusCode();
            if (status != 200) {
                throw new IOException("interactions were answered with " + status);
            }
            before = i == 0 ? farol.store().journal() : before;
        }
        return (int) ((farol.store().journal() - before) / PROBES);
    }

    private void fight(Farol farol, Bare bare, int batch, int bytes) throws IOException {
        try (Duel duel = new Duel(
                new Side(
                        farol.program(),
                        farol.port(),
                        CLIENTS,
                        new IngestRequests(plan.customers(), batch, "farol" + batch, "")),
                new Side(
                        bare.program(),
                        bare.port(),
                        CLIENTS,
                        new IngestRequests(plan.customers(), batch, "bare" + batch, "?bytes=" + bytes)))) {
            duel.fight(plan.rounds(), plan.warmUp(), plan.seconds());
            table.atLeast(
                    "durable ingest, 32 clients, batches of " + batch + ", to bare",
                    duel.ratio(plan.rounds()),
                    LIMIT,
                    duel.text() + "; " + bytes + " bytes each");
        }
    }
}
