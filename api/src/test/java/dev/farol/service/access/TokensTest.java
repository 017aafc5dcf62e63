package dev.farol.service.access;

import static dev.farol.service.Installation.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.service.Installation;
import dev.farol.service.Page;
import dev.farol.service.access.Tokens.Creation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens and the log of what was done with them. */
class TokensTest {

    @TempDir
    private Path folder;

    private Installation farol;

    @BeforeEach
    void open() throws Exception {
        farol = Installation.in(folder);
    }

    @AfterEach
    void close() throws IOException {
        farol.close();
    }

    private Creation.Created create(String name, Role role) {
        Creation creation = farol.tokens.create(name, role, "root", NOW).join();
        assertThat(creation).isInstanceOf(Creation.Created.class);
        return (Creation.Created) creation;
    }

    @Test
    void aTokenOpensUntilItIsRevoked() throws Exception {
        Creation.Created ana = create("ana", Role.CSM);
        Creation.Created bob = create("bob", Role.ADMIN);
        assertThat(ana.secret()).startsWith("farol_").hasSize(49);
        assertThat(farol.tokens.principal(ana.secret()))
                .contains(new Principal(ana.token().id(), "ana", Role.CSM));
        farol.close();
        farol = Installation.in(folder);
        assertThat(farol.tokens.principal(ana.secret())).isPresent();
        assertThat(farol.tokens.list()).containsExactly(ana.token(), bob.token());
        assertThat(farol.tokens.any()).isTrue();

        assertThat(farol.tokens.revoke(ana.token().id(), "root", NOW).join()).contains(ana.token());
        assertThat(farol.tokens.principal(ana.secret())).isEmpty();
        assertThat(farol.tokens.principal(bob.secret())).isPresent();
        assertThat(farol.tokens.revoke(ana.token().id(), "root", NOW).join()).isEmpty();
        assertThat(farol.tokens.revoke("../x", "root", NOW).join()).isEmpty();
    }

    @Test
    void nothingButTheSecretOpens() {
        Creation.Created ana = create("ana", Role.CSM);
        for (String wrong : List.of(
                "",
                "farol_",
                ana.token().id(),
                ana.secret() + "x",
                ana.secret().substring(1),
                ana.secret().toUpperCase(java.util.Locale.ROOT),
                TokenRecord.hash(ana.secret()))) {
            assertThat(farol.tokens.principal(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void namesAreTakenOnce() {
        create("ana", Role.CSM);
        assertThat(farol.tokens.create("ana", Role.ADMIN, "root", NOW).join()).isEqualTo(new Creation.NameTaken("ana"));
        for (String bad : List.of("", " ", "a\nb", "x".repeat(101))) {
            assertThat(farol.tokens.create(bad, Role.CSM, "root", NOW).join()).isInstanceOf(Creation.BadName.class);
        }
    }

    @Test
    void noSecretIsOnDisk() throws Exception {
        Creation.Created ana = create("ana", Role.CSM);
        farol.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain(ana.secret().substring(6));
            }
        }
        farol = Installation.in(folder);
    }

    @Test
    void theLogIsListedNewestFirstPageByPage() {
        for (int i = 0; i < 30; i++) {
            Instant at = NOW.minus(Duration.ofDays(60L - 2L * i));
            farol.tokens
                    .create("t" + i, Role.VIEWER, i % 3 == 0 ? "ana" : "bob", at)
                    .join();
        }
        List<String> targets = new ArrayList<>();
        Optional<byte[]> position = Optional.empty();
        do {
            Page<AuditEntry> page = farol.audit.list(Audit.Filter.ALL, NOW, 7, position);
            page.items().stream()
                    .filter(entry -> entry.act().action().equals("create-token"))
                    .forEach(entry -> targets.add(entry.act().target()));
            position = page.next();
        } while (position.isPresent());
        assertThat(targets).hasSize(30).startsWith("t29", "t28").endsWith("t1", "t0");

        Audit.Filter filter = new Audit.Filter(
                Optional.of(NOW.minus(Duration.ofDays(20))),
                Optional.of(NOW.minus(Duration.ofDays(10))),
                Optional.of("ana"),
                Optional.of("create-token"));
        assertThat(farol.audit.list(filter, NOW, 7, Optional.empty()).items())
                .extracting(entry -> entry.act().target())
                .containsExactly("t24", "t21");
        byte[] foreign = "no key".getBytes(StandardCharsets.UTF_8);
        assertThat(farol.audit
                        .list(Audit.Filter.ALL, NOW, 50, Optional.of(foreign))
                        .items())
                .hasSizeLessThanOrEqualTo(31);
    }
}
