package dev.farol.http.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.farol.http.Reply;
import dev.farol.http.Route;
import dev.farol.http.RouteTable;
import dev.farol.service.access.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens, roles, the audit log and backups, over HTTP. */
class AccessTest {

    @TempDir
    private static Path folder;

    private static Installation farol;

    @BeforeAll
    static void open() throws Exception {
        farol = new Installation(folder);
        Nights.one(farol);
    }

    @AfterAll
    static void close() throws Exception {
        farol.close();
    }

    @Test
    void tokensAreMadeOnceAndRevoked() {
        Reply made = farol.admin().post("/v1/tokens", "{\"name\":\"crm\",\"role\":\"csm\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String secret = made.json().get("token").asText();
        assertThat(farol.admin()
                        .post("/v1/tokens", "{\"name\":\"crm\",\"role\":\"csm\"}")
                        .status())
                .isEqualTo(409);
        farol.admin().post("/v1/tokens", "{\"name\":\"bi\",\"role\":\"viewer\"}");
        JsonNode list = farol.admin().get("/v1/tokens?limit=1").json();
        assertThat(list.at("/items/0/name").asText()).isEqualTo("bi");
        String rest = farol.admin()
                .get("/v1/tokens?limit=1&cursor=" + list.get("next").asText())
                .text();
        assertThat(rest).contains("\"crm\"").doesNotContain(secret).doesNotContain("\"token\"");
        String location = made.header("location").orElseThrow();
        assertThat(farol.admin().delete(location).status()).isEqualTo(204);
        assertThat(farol.admin().delete(location).status()).isEqualTo(404);
        assertThat(farol.admin()
                        .post("/v1/tokens", "{\"name\":\"x\",\"role\":\"root\"}")
                        .status())
                .isEqualTo(422);
        assertThat(farol.ops().get("/v1/tokens").status()).isEqualTo(403);
    }

    @Test
    void theAuditLogTellsWhoChangedWhat() {
        farol.admin().post("/v1/tokens", "{\"name\":\"short\",\"role\":\"csm\"}");
        List<String> actions = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = farol.admin().get("/v1/audit?limit=4" + cursor).json();
            page.get("items").forEach(item -> actions.add(item.get("action").asText()));
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asText();
        } while (!cursor.isEmpty());
        assertThat(actions).contains("put-customers", "post-interactions", "start-run", "create-token");
        assertThat(farol.admin()
                        .get("/v1/audit?who=ops&action=start-run")
                        .json()
                        .get("items"))
                .hasSize(1);
        assertThat(farol.csm().get("/v1/audit").status()).isEqualTo(403);
    }

    @Test
    void aBackupIsMadeUnderANameOnly() {
        Reply made = farol.admin().post("/v1/backups", "{\"to\":\"weekly\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(folder.resolve("backups/weekly")).isDirectory();
        assertThat(farol.admin().post("/v1/backups", "{\"to\":\"weekly\"}").status())
                .isEqualTo(409);
        assertThat(farol.admin().post("/v1/backups", "").json().get("to").asText())
                .startsWith("backup-2026");
        for (String odd : List.of("../x", "/tmp/x", "a/b", "a.b", "", "-x", "x".repeat(101))) {
            Reply refused = farol.admin().post("/v1/backups", "{\"to\":\"" + odd + "\"}");
            assertThat(refused.status()).as(odd).isEqualTo(422);
        }
        assertThat(farol.ops().post("/v1/backups", "").status()).isEqualTo(403);
    }

    @Test
    void onlyTheLastBackupsWithoutANameAreKept() throws IOException {
        farol.admin().post("/v1/backups", "{\"to\":\"by-hand\"}");
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            farol.clock.pass(Duration.ofHours(1));
            made.add(farol.admin().post("/v1/backups", "").json().get("to").asText());
        }
        try (Stream<Path> left = Files.list(folder.resolve("backups"))) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .contains("by-hand", made.get(2), made.get(3))
                    .filteredOn(name -> name.startsWith("backup-"))
                    .hasSize(2);
        }
        assertThat(farol.admin().get("/v1/audit?action=delete-backup").text()).contains(made.get(0), made.get(1));
    }

    @Test
    void noTokenGetsMoreThanItsRole() {
        for (Route route : new RouteTable(farol.resources).routes()) {
            String path = route.path().text().replaceAll("[{][a-z]+[}]", "1");
            String method = route.method().name();
            assertThat(farol.server.nobody().send(method, path, "").status())
                    .as(route.name())
                    .isEqualTo(401);
            for (Role role : Role.values()) {
                if (!role.covers(route.role().orElseThrow())) {
                    assertThat(farol.as(role).send(method, path, "").status())
                            .as(route.name())
                            .isEqualTo(403);
                }
            }
        }
    }
}
