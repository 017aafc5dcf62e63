package dev.farol.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.store.doctor.Doctor;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real server is killed again and again while clients write to it: at chosen operations, while it scores the base, and at any moment.
 * After each start everything that was ever acknowledged is there, and nothing is there in part.
 */
class CrashTest {

    private static final int KILLS = Integer.getInteger("farol.kills", 20);
    /** After so many, a new store is begun: all that was ever written is looked at after each. */
    private static final int KILLS_A_STORE = 50;

    private static final int LONGEST_LIFE_MILLIS = 1_200;
    private static final int LONGEST_RUN_MILLIS = 120;
    /** For a chosen operation to come. */
    private static final int LONGEST_WAIT_MILLIS = 5_000;

    @TempDir
    private Path folder;

    private final Map<String, Integer> killed = new TreeMap<>();
    private Path rules = Path.of("");

    @BeforeEach
    void rules() throws IOException {
        rules = SmallRules.in(folder.resolve("rules"));
    }

    @Test
    void keepsAllThatWasAcknowledgedThroughKills() throws Exception {
        Map<String, Integer> counts = new TreeMap<>();
        for (int done = 0; done < KILLS; done += KILLS_A_STORE) {
            Life life = new Life(folder.resolve("data" + done), done);
            life.kills(done, Math.min(KILLS, done + KILLS_A_STORE));
            life.clients.counts().forEach((kind, count) -> counts.merge(kind, count, Integer::sum));
            counts.merge("Publications", life.publications.acknowledged(), Integer::sum);
        }
        System.out.println("kills: " + killed + ", acknowledged: " + counts);
        assertThat(killed.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(KILLS);
        assertThat(counts.values()).allMatch(count -> count > 0);
    }

    /** One store, and the servers that work on it one after the other. */
    private final class Life {

        final Path data;
        final Clients clients;
        final Publications publications;
        final Random random;

        Life(Path data, long seed) {
            this.data = data;
            this.clients = new Clients(seed);
            this.random = new Random(seed);
            this.publications = new Publications(rules, new Random(seed + 1));
        }

        void kills(int from, int to) throws Exception {
            for (int number = from; number < to; number++) {
                switch (number % 8) {
                    case 0 -> anyTime();
                    case 1 -> whileARunGoesOn();
                    default ->
                        at(KillPoint.random(List.of(KillPoint.Kind.values()).get(number % 8 - 2), random));
                }
            }
            lookAgain();
        }

        private void anyTime() throws Exception {
            try (ServerProcess server = start(Optional.empty())) {
                write(server, random.nextInt(LONGEST_LIFE_MILLIS));
                end(server, "random");
            }
        }

        private void whileARunGoesOn() throws Exception {
            try (ServerProcess server = start(Optional.empty())) {
                Api api = new Api(server.url().orElseThrow());
                clients.verify(api);
                publications.verify(api);
                clients.start(api);
                clients.begin(() -> clients.runs().act(api));
                clients.awaitStop(300 + random.nextInt(LONGEST_RUN_MILLIS));
                end(server, "run");
            }
        }

        private void at(KillPoint point) throws Exception {
            try (ServerProcess server = start(Optional.of(point))) {
                if (server.url().isPresent()) {
                    write(server, LONGEST_WAIT_MILLIS);
                }
                end(server, point.kind().name().toLowerCase(Locale.ROOT));
            }
        }

        private void end(ServerProcess server, String how) throws Exception {
            if (server.url().isEmpty()) {
                server.awaitEnd();
            }
            server.kill();
            clients.stop();
            boolean chosen = how.equals("run") || server.killedItself();
            killed.merge(chosen ? how : "random", 1, Integer::sum);
        }

        private void write(ServerProcess server, int millis) throws Exception {
            Api api = new Api(server.url().orElseThrow());
            try {
                clients.verify(api);
                publications.verify(api);
            } catch (IOException died) {
                server.awaitEnd();
                return;
            }
            clients.start(api);
            clients.begin(() -> publications.act(api));
            clients.begin(() -> {
                clients.runs().act(api);
                Api.Answer backup = api.send("POST", "/v1/backups", "", "");
                assertThat(backup.status()).as(backup.text()).isEqualTo(201);
            });
            clients.awaitStop(millis);
        }

        private ServerProcess start(Optional<KillPoint> point) throws IOException {
            Path log = folder.resolve("log");
            ServerProcess server = ServerProcess.serve(data, rules, log, point);
            if (server.url().isEmpty() && point.isEmpty()) {
                throw new AssertionError("did not start: " + server.log());
            }
            return server;
        }

        /** Ended as a person ends it, and started once more. */
        private void lookAgain() throws Exception {
            for (int times = 0; times < 2; times++) {
                try (ServerProcess server = start(Optional.empty())) {
                    clients.verify(new Api(server.url().orElseThrow()));
                    publications.verify(new Api(server.url().orElseThrow()));
                    assertThat(server.stop()).as(server.log()).isZero();
                }
            }
            assertThat(Doctor.examine(data, StoreFiles.real(), Optional.empty()).findings())
                    .isEmpty();
        }
    }
}
