package dev.farol.bench.server;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Health requests at a pace while a run goes on, beside the same without one. */
record DuringRun(Plan plan, Table table) {

    private static final double LIMIT = 3;
    private static final double SLICE = 0.5;

    void run() throws IOException, InterruptedException {
        measure("at a pace", plan.pace());
        measure("as fast as it can", 0);
    }

    private void measure(String how, double pace) throws IOException, InterruptedException {
        try (Farol farol = Farol.start(plan);
                Side alone = side(farol, 1)) {
            alone.warmUp(plan.warmUp());
            for (int i = 0; i < plan.rounds(); i++) {
                alone.measure(plan.seconds(), pace);
            }
            for (String which : List.of("first", "second")) {
                besideOne(farol, alone, which, how, pace);
            }
        }
    }

    private void besideOne(Farol farol, Side alone, String which, String how, double pace)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> started = farol.post("/v1/runs", "{}");
        String place = started.headers().firstValue("Location").orElseThrow();
        try (Side beside = side(farol, 2)) {
            do {
                beside.measure(SLICE, pace);
            } while (isRunning(farol, place));
            table.atMost(
                    "health during the " + which + " run of a server, " + how + ", p99 to without",
                    beside.millis(0.99) / alone.millis(0.99),
                    LIMIT,
                    "during " + beside.text() + "; without " + alone.text());
        }
    }

    private Side side(Farol farol, long seed) throws IOException {
        return new Side(farol.program(), farol.port(), plan.clients(), new HealthRequests(plan.customers(), seed));
    }

    private static boolean isRunning(Farol farol, String place) throws IOException, InterruptedException {
        String run = new String(farol.get(place).body(), StandardCharsets.UTF_8);
        if (run.contains("\"failed\"") || run.contains("\"cancelled\"")) {
            throw new IOException("the run was not committed: " + run);
        }
        return run.contains("\"running\"");
    }
}
