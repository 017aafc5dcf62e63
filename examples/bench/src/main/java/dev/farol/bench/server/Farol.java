package dev.farol.bench.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** A server of Farol on a copy of a base, as its command starts it. */
final class Farol implements AutoCloseable {

    /** The class of its command line. */
    static final String COMMAND = "dev.farol.app.Main";

    private static final int OK = 200;

    private final StoreCopy store;
    private final Program program;
    private final int port;
    private final double secondsToReady;
    private final HttpClient client = HttpClient.newHttpClient();

    private Farol(StoreCopy store, Program program, int port, long begin) throws IOException, InterruptedException {
        this.store = store;
        this.program = program;
        this.port = port;
        while (get("/health/ready").statusCode() != OK) {
            Thread.sleep(5);
        }
        this.secondsToReady = (System.nanoTime() - begin) / 1e9;
    }

    static Farol start(Plan plan) throws IOException, InterruptedException {
        StoreCopy store = StoreCopy.of(plan.base(), plan.work().resolve("store-" + System.nanoTime()));
        long begin = System.nanoTime();
        List<String> arguments = new ArrayList<>(
                List.of("serve", "--open", "--port", "0", "--data", store.folder().toString()));
        arguments.addAll(List.of("--rules", plan.rules().toString()));
        plan.settings().forEach(setting -> arguments.addAll(List.of("--set", setting)));
        Program program = Program.start(
                plan.options(), plan.work().resolve("serve.txt"), COMMAND, arguments.toArray(String[]::new));
        boolean started = false;
        try {
            Farol farol = new Farol(store, program, program.port(), begin);
            started = true;
            return farol;
        } finally {
            if (!started) {
                program.close();
                store.close();
            }
        }
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    HttpResponse<byte[]> post(String path, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    Program program() {
        return program;
    }

    StoreCopy store() {
        return store;
    }

    int port() {
        return port;
    }

    /** From the start of the process until it said that it is ready. */
    double secondsToReady() {
        return secondsToReady;
    }

    @Override
    public void close() throws IOException {
        program.close();
        store.close();
    }
}
