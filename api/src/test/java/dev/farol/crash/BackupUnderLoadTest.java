package dev.farol.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups that are made while clients write, and what comes back from them. */
class BackupUnderLoadTest {

    private static final int BACKUPS = 3;
    private static final int LEAST = 5;

    @TempDir
    private Path folder;

    private Path data = Path.of("");
    private Path rules = Path.of("");

    @BeforeEach
    void rules() throws IOException {
        data = folder.resolve("data");
        rules = SmallRules.in(folder.resolve("rules"));
    }

    /** A backup, and how many requests of each client had been answered when it was asked for. */
    private record Made(String name, List<Integer> answered) {}

    @Test
    void bringsBackABeginningOfWhatWasWritten() throws Exception {
        Clients clients = new Clients(1);
        List<Made> backups = new ArrayList<>();
        try (ServerProcess server = serve(data)) {
            Api api = new Api(server.url().orElseThrow());
            clients.start(api);
            clients.begin(() -> clients.runs().act(api));
            for (int i = 0; i < BACKUPS; i++) {
                clients.awaitAnswers(LEAST * (i + 1));
                List<Integer> answered =
                        clients.batches().stream().map(Batches::answered).toList();
                backup(api, "b" + i);
                backups.add(new Made("b" + i, answered));
            }
            clients.stop();
            assertThat(server.stop()).as(server.log()).isZero();
        }
        for (Made made : backups) {
            Path restored = folder.resolve(made.name());
            restore(made.name(), restored);
            try (ServerProcess server = serve(restored)) {
                Api api = new Api(server.url().orElseThrow());
                for (int i = 0; i < made.answered().size(); i++) {
                    clients.batches()
                            .get(i)
                            .verifyBeginning(api, made.answered().get(i));
                }
                assertThat(server.stop()).as(server.log()).isZero();
            }
        }
    }

    @Test
    void theErasedStayErased() throws Exception {
        try (ServerProcess server = serve(data)) {
            Api api = new Api(server.url().orElseThrow());
            put(api, "erased-before-1");
            put(api, "erased-later-1");
            put(api, "kept-1");
            assertThat(erase(api, "erased-before-1")).isEqualTo(204);
            backup(api, "b");
            assertThat(erase(api, "erased-later-1")).isEqualTo(204);
            assertThat(server.stop()).as(server.log()).isZero();
        }
        restore("b", data);
        try (ServerProcess server = serve(data)) {
            Api api = new Api(server.url().orElseThrow());
            assertThat(api.get("/v1/customers/erased-before-1").status()).isEqualTo(410);
            assertThat(api.get("/v1/customers/erased-later-1").status()).isEqualTo(410);
            assertThat(api.get("/v1/customers/kept-1").status()).isEqualTo(200);
            assertThat(api.send("PUT", "/v1/customers/erased-later-1", "application/json", "{}")
                            .status())
                    .isEqualTo(410);
            new NightlyRuns().act(api);
            assertThat(server.stop()).as(server.log()).isZero();
        }
        for (String id : List.of("erased-before-1", "erased-later-1")) {
            doctor(id, folder.resolve("no backups"));
        }
        assertThatThrownBy(() -> doctor("erased-before-1", data.resolve("backups")))
                .hasMessageContaining(data.resolve("backups").resolve("b").toString());
        assertThat(Files.exists(data.resolve("backups").resolve("b"))).isTrue();
    }

    private ServerProcess serve(Path store) throws IOException {
        ServerProcess server = ServerProcess.serve(store, rules, folder.resolve("log"), Optional.empty());
        assertThat(server.url()).as(server.log()).isPresent();
        return server;
    }

    private void restore(String name, Path to) throws IOException, InterruptedException {
        Path backup = data.resolve("backups").resolve(name);
        ServerProcess.run(folder.resolve("log"), "restore", "--from", backup.toString(), "--data", to.toString());
    }

    private void doctor(String erased, Path backups) throws IOException, InterruptedException {
        ServerProcess.run(
                folder.resolve("log"),
                "doctor",
                "--data",
                data.toString(),
                "--erased",
                erased,
                "--backups",
                backups.toString());
    }

    private static void backup(Api api, String name) throws IOException {
        Api.Answer made = api.send("POST", "/v1/backups", "application/json", "{\"to\":\"" + name + "\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
    }

    private static void put(Api api, String id) throws IOException {
        assertThat(api.send("PUT", "/v1/customers/" + id, "application/json", "{}")
                        .status())
                .isEqualTo(201);
    }

    private static int erase(Api api, String id) throws IOException {
        return api.send("DELETE", "/v1/customers/" + id, "", "").status();
    }
}
