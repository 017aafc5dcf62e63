package dev.farol.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.farol.store.doctor.Doctor;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server on a file system that is full for a while. */
class FullDiskTest {

    private static final int MEGABYTES = 40;
    private static final int MOST_REQUESTS = 3_000;
    private static final long ROOM_FOR_A_JOURNAL = 300_000;

    @TempDir
    private Path folder;

    private int sent;

    @Test
    void refusesWhatFindsNoRoomAndGoesOnWithoutARestart() throws Exception {
        Optional<SmallDisk> small = SmallDisk.mount(folder.resolve("disk"), MEGABYTES);
        assumeTrue(small.isPresent(), "a small file system cannot be mounted here");
        Path data = small.get().folder().resolve("data");
        Path rules = SmallRules.in(folder.resolve("rules"));
        try (SmallDisk disk = small.get();
                ServerProcess server = ServerProcess.serve(data, rules, folder.resolve("log"), Optional.empty())) {
            Api api = new Api(server.url().orElseThrow());
            assertThat(ingest(api)).isEqualTo(200);
            new NightlyRuns().act(api);
            assertThat(ingest(api)).isEqualTo(200);

            disk.fillBut(0);
            assertThat(refusal(api)).isEqualTo(507);
            readsGoOn(api);
            disk.makeRoom();
            assertThat(ingest(api)).isEqualTo(200);

            disk.fillBut(ROOM_FOR_A_JOURNAL);
            Api.Answer run = api.send("POST", "/v1/runs", "", "");
            assertThat(run.status()).as(run.text()).isIn(202, 507);
            if (run.status() == 202) {
                int id = run.json().get("id").asInt();
                assertThat(api.get("/v1/runs/" + id + "/events").text()).contains("event: end");
                assertThat(api.get("/v1/runs/" + id).json().get("state").asText())
                        .isEqualTo("failed");
            }
            readsGoOn(api);
            disk.makeRoom();

            assertThat(ingest(api)).isEqualTo(200);
            new NightlyRuns().act(api);
            assertThat(stored(api)).isEqualTo(sent);
            assertThat(server.stop()).as(server.log()).isZero();
            assertThat(Doctor.examine(data, StoreFiles.real(), Optional.empty()).findings())
                    .isEmpty();
        }
    }

    /** What does not need room is answered as ever. */
    private void readsGoOn(Api api) throws IOException {
        assertThat(stored(api)).isEqualTo(sent);
        assertThat(api.get("/v1/customers/acme/health").status()).isEqualTo(200);
        assertThat(api.get("/v1/customers").status()).isEqualTo(200);
        assertThat(api.get("/v1/runs/1/assessments").status()).isEqualTo(200);
    }

    private int ingest(Api api) throws IOException {
        sent++;
        String at = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        String body =
                "{\"id\":\"%d\",\"customer\":\"acme\",\"type\":\"login\",\"at\":\"%s\",\"data\":{\"note\":\"%s\"}}"
                        .formatted(sent, at, "x".repeat(500));
        return api.send("POST", "/v1/interactions", "application/json", body).status();
    }

    /** A file that was begun may still have room in its last block. */
    private int refusal(Api api) throws IOException {
        for (int i = 0; i < MOST_REQUESTS; i++) {
            int status = ingest(api);
            if (status != 200) {
                sent--;
                return status;
            }
        }
        return 200;
    }

    private int stored(Api api) throws IOException {
        return api.items("/v1/customers/acme/interactions").size();
    }
}
