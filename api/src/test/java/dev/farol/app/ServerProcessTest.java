package dev.farol.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code farol serve} as a process: how it starts, and how it ends. */
@Timeout(600)
class ServerProcessTest {

    private static final String LISTENS = "farol listens on ";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Process> started = new ArrayList<>();
    private Path rules;

    @BeforeEach
    void rules() throws IOException {
        rules = RulesFolder.in(folder.resolve("rules"));
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void endsWellOnSigtermAndTheNextStartGoesOnWithTheRun() throws Exception {
        Process first = serve("--open");
        String url = url(first);
        assertThat(get(url + "/health/ready").statusCode()).isEqualTo(200);
        assertThat(post(url + "/v1/customers", "application/x-ndjson", customers(5_000))
                        .statusCode())
                .isEqualTo(200);
        assertThat(post(url + "/v1/runs", "application/json", "").statusCode()).isEqualTo(202);
        first.destroy();
        assertThat(first.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(first.exitValue()).isZero();
        assertThat(Files.readString(log(1)))
                .containsPattern("ends: [0-9]+ requests in flight, (run 1 at [0-9]+ of [0-9]+ customers|no run)")
                .contains("closed");

        Process second = serve("--open");
        String again = url(second);
        // Ends when the run does.
        assertThat(get(again + "/v1/runs/1/events").statusCode()).isEqualTo(200);
        assertThat(get(again + "/v1/runs/1").body())
                .contains("\"state\":\"committed\"")
                .contains("\"customers\":5000");
        second.destroy();
        assertThat(second.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isZero();
    }

    @Test
    void tellsAllThatStandsAgainstAStartAtOnce() throws Exception {
        Files.writeString(rules.resolve("health/broken.drl"), "rule nonsense");
        Process refused = serve();
        assertThat(refused.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(refused.exitValue()).isEqualTo(1);
        assertThat(Files.readString(log(1)))
                .contains("there are no tokens")
                .contains("farol token create")
                .contains("broken.drl:1:");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void refusesASecondServerOnTheSameStoreAndAnOpenOneForTheWorld() throws Exception {
        Process first = serve("--open");
        url(first);
        Process second = serve("--open");
        assertThat(second.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(Files.readString(log(2))).contains("another process is writing to it");
        first.destroy();
        assertThat(first.waitFor(120, TimeUnit.SECONDS)).isTrue();
        Process world = serve("--open", "--host", "0.0.0.0");
        assertThat(world.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(world.exitValue()).isEqualTo(1);
        assertThat(Files.readString(log(3))).contains("0.0.0.0");
    }

    private Process serve(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "serve",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString(),
                "--rules",
                rules.toString(),
                "--set",
                "nightly.cron=off"));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .redirectError(log(started.size() + 1).toFile())
                .start();
        started.add(process);
        return process;
    }

    private Path log(int number) {
        return folder.resolve("log" + number + ".txt");
    }

    private String url(Process process) throws IOException {
        BufferedReader out = process.inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(LISTENS)) {
                return line.substring(LISTENS.length());
            }
        }
        throw new AssertionError("it does not listen: " + Files.readString(log(started.size())));
    }

    private static String customers(int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append("{\"id\":\"c").append(i).append("\",\"plan\":\"pro\"}\n");
        }
        return lines.toString();
    }

    private HttpResponse<String> get(String uri) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String uri, String type, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri))
                .POST(body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", type);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
