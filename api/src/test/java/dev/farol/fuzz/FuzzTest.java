package dev.farol.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.http.OpenApi;
import dev.farol.http.Reply;
import dev.farol.service.access.Role;
import dev.farol.store.doctor.Doctor;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made-up requests to every route of a whole server: it fails none, hangs on none, lets nobody do more than he may, and goes on as before. */
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("farol.fuzz", 20_000);
    private static final int CLIENTS = 4;
    private static final int SLOW_EVERY = 2_500;
    private static final int LONGEST_SECONDS = 60;
    private static final long MOST_GROWTH = 48L << 20;

    private static final OpenApi API = new OpenApi();

    @TempDir
    private Path folder;

    private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
    /** What needs an id or an ETag that chance does not find. */
    private static final List<String> HARDLY_REACHED = List.of(
            "DELETE /v1/runs/{id}",
            "GET /v1/rules/previews/{id}",
            "DELETE /v1/rules/previews/{id}",
            "GET /v1/rules/previews/{id}/events",
            "PUT /v1/rules/files/{path}",
            "DELETE /v1/rules/files/{path}",
            "DELETE /v1/rules/files/{folder}/{path}");

    private final Map<String, Integer> reached = new ConcurrentSkipListMap<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger closed = new AtomicInteger();

    @Test
    void holdsWhateverIsSent() throws Exception {
        Target target = Target.start(folder);
        try (target) {
            fill(target);
            send(target, 1, REQUESTS / 4);
            Set<String> names = target.names();
            long heap = heap();
            send(target, 2, REQUESTS - REQUESTS / 4);
            long grown = heap() - heap;
            System.out.printf(
                    "%d requests: %s, %d closed without an answer; heap grew by %d KB%n%s%n",
                    REQUESTS, statuses, closed.get(), grown >> 10, reached);
            assertThat(grown).isLessThan(MOST_GROWTH);
            names.add(target.data() + ": backups");
            assertThat(target.names()).isSubsetOf(names);
            assertThat(statuses).containsKeys(200, 201, 202, 204, 400, 401, 403, 404, 405, 409, 410, 422, 431);
            assertThat(API.operations().stream()
                            .map(OpenApi.Operation::name)
                            .filter(name -> !reached.containsKey(name)))
                    .isSubsetOf(HARDLY_REACHED);
            answersAsEver(target);
        }
        assertThat(Doctor.examine(target.data(), StoreFiles.real(), Optional.empty())
                        .findings())
                .isEmpty();
    }

    private void send(Target target, long seed, int many) throws Exception {
        Thread[] clients = new Thread[CLIENTS];
        for (int i = 0; i < CLIENTS; i++) {
            Requests requests = new Requests(API, seed * CLIENTS + i, target.tokens());
            clients[i] = new Thread(() -> client(target, requests, many / CLIENTS));
            clients[i].start();
        }
        for (Thread client : clients) {
            client.join();
        }
        if (!failures.isEmpty()) {
            throw new AssertionError(failures.size() + " clients failed", failures.peek());
        }
    }

    private void client(Target target, Requests requests, int many) {
        try {
            Wire wire = new Wire(target.port());
            for (int i = 1; i <= many && failures.isEmpty(); i++) {
                Sent sent = requests.next();
                if (!exchange(wire, requests, sent, i % SLOW_EVERY == 0)) {
                    wire.close();
                    wire = new Wire(target.port());
                }
            }
            wire.close();
        } catch (Throwable failure) {
            failures.add(failure);
        }
    }

    /** Whether the connection can be used on. */
    private boolean exchange(Wire wire, Requests requests, Sent sent, boolean slowly) throws Exception {
        Reply reply;
        boolean whole = true;
        try {
            if (slowly) {
                whole = wire.sendSlowly(sent.bytes(), 20);
            } else {
                wire.send(sent.bytes());
            }
            reply = wire.receive(sent.method());
        } catch (SocketTimeoutException hangs) {
            throw new AssertionError("no answer to " + sent, hangs);
        } catch (IOException gone) {
            // What is no HTTP may be left without an answer; one that came before all was sent may be lost with the
            // connection.
            assertThat(whole && sent.operation().isPresent())
                    .as("%s: %s", sent, gone)
                    .isFalse();
            closed.incrementAndGet();
            return false;
        }
        statuses.merge(reply.status(), 1, Integer::sum);
        Verdict.hold(sent, reply);
        requests.learn(sent, reply);
        if (reply.status() < 300) {
            sent.operation().ifPresent(operation -> reached.merge(operation.name(), 1, Integer::sum));
        }
        // Who sent what cannot be told apart from a second request begins anew.
        return Wire.isKept(reply) && sent.operation().isPresent();
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Customers with tasks, so that there is something to ask for. */
    private static void fill(Target target) throws Exception {
        String lines = IntStream.range(0, 20)
                .mapToObj(i -> "{\"id\":\"client-" + i + "\",\"plan\":\"pro\"}\n")
                .collect(Collectors.joining());
        try (Wire wire = new Wire(target.port())) {
            assertThat(post(target, wire, "/v1/customers", "application/x-ndjson", lines))
                    .isEqualTo(200);
            assertThat(post(target, wire, "/v1/runs", "application/json", "{}")).isEqualTo(202);
        }
    }

    private static int post(Target target, Wire wire, String path, String type, String body) throws IOException {
        String head = "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
                .formatted(path, target.tokens().get(Role.ADMIN));
        String rest = "Content-Type: %s\r\nContent-Length: %d\r\n\r\n%s".formatted(type, body.length(), body);
        return say(wire, "POST", head + rest).status();
    }

    private static void answersAsEver(Target target) throws Exception {
        try (Wire wire = new Wire(target.port())) {
            String token = "Authorization: Bearer " + target.tokens().get(Role.ADMIN) + "\r\n";
            String body = "{\"name\":\"As ever\",\"plan\":\"pro\"}";
            String head = " HTTP/1.1\r\nHost: localhost\r\n" + token;
            Reply put = say(
                    wire,
                    "PUT",
                    "PUT /v1/customers/as-ever" + head + "Content-Type: application/json\r\nContent-Length: "
                            + body.length() + "\r\n\r\n" + body);
            assertThat(put.status()).as(put.text()).isEqualTo(201);
            Reply health = say(wire, "GET", "GET /v1/customers/as-ever/health" + head + "\r\n");
            assertThat(health.json().get("score").asInt()).as(health.text()).isEqualTo(35);
            assertThat(say(wire, "GET", "GET /health/ready HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .status())
                    .isEqualTo(200);
            awaitNoBodies(wire);
        }
    }

    /** Room for a body is given back a moment after the answer, and after a client is gone. */
    private static void awaitNoBodies(Wire wire) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        String figures;
        do {
            figures = say(wire, "GET", "GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .text();
        } while (!figures.contains("farol_http_bodies_bytes 0.0") && System.nanoTime() < end);
        assertThat(figures).contains("farol_http_bodies_bytes 0.0");
    }

    private static Reply say(Wire wire, String method, String text) throws IOException {
        wire.send(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        return wire.receive(method);
    }
}
