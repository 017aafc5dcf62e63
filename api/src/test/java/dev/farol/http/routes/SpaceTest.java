package dev.farol.http.routes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.http.Reply;
import dev.farol.run.Retention;
import dev.farol.store.StoreOptions;
import dev.farol.store.files.StoreFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a client is told while there is no room on the disk or in memory. */
class SpaceTest {

    private static final String LOGIN =
            "{\"id\":\"%s\",\"customer\":\"acme\",\"type\":\"login\",\"at\":\"2026-11-19T10:00:00Z\"}";

    @TempDir
    private Path folder;

    @Test
    void withoutRoomNothingIsStoredReadsGoOnAndServiceReturns() throws Exception {
        FullDisk disk = new FullDisk();
        try (Installation farol = new Installation(folder, disk.files(), StoreOptions.STANDARD, Retention.STANDARD)) {
            assertThat(farol.csm()
                            .post("/v1/interactions", LOGIN.formatted("1"))
                            .status())
                    .isEqualTo(200);
            disk.fill();
            Reply refused = farol.csm().post("/v1/interactions", LOGIN.formatted("2"));
            assertThat(refused.status()).as(refused.text()).isEqualTo(507);
            assertThat(farol.csm().put("/v1/customers/beta", "{}").status()).isEqualTo(507);
            assertThat(farol.csm()
                            .post("/v1/customers", "{\"id\":\"beta\"}", "Content-Type", "application/x-ndjson")
                            .status())
                    .isEqualTo(507);
            assertThat(farol.admin().delete("/v1/customers/acme").status()).isEqualTo(507);
            assertThat(farol.admin()
                            .post("/v1/tokens", "{\"name\":\"a\",\"role\":\"csm\"}")
                            .status())
                    .isEqualTo(507);
            assertThat(farol.ops().post("/v1/runs", "").status()).isEqualTo(507);
            assertThat(farol.admin().post("/v1/backups", "").status()).isEqualTo(507);
            assertThat(farol.viewer().get("/v1/customers/acme/health").status()).isEqualTo(200);
            assertThat(farol.viewer().get("/v1/customers/beta").status()).isEqualTo(404);
            disk.makeRoom();
            assertThat(farol.csm()
                            .post("/v1/interactions", LOGIN.formatted("2"))
                            .text())
                    .contains("\"accepted\":1");
            farol.run();
            assertThat(farol.viewer().get("/v1/customers").json().get("items")).hasSize(1);
        }
    }

    @Test
    void withoutMemoryAClientIsAskedToWait() throws Exception {
        StoreOptions tiny = new StoreOptions(1, 100);
        try (Installation farol = new Installation(folder, StoreFiles.real(), tiny, Retention.STANDARD)) {
            Reply refused = farol.csm().put("/v1/customers/acme", "{}");
            assertThat(refused.status()).as(refused.text()).isEqualTo(503);
            assertThat(refused.header("retry-after")).isPresent();
        }
    }
}
