package dev.farol.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.http.OpenApi;
import dev.farol.http.Reply;
import dev.farol.service.access.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every route with the token of every role, with none, and with one that was made up. */
class RolesTest {

    private static final OpenApi API = new OpenApi();
    private static final int TRIES = 5;

    @TempDir
    private Path folder;

    @Test
    void noTokenGetsMoreThanItsRole() throws Exception {
        try (Target target = Target.start(folder)) {
            Requests requests = new Requests(API, 1, target.tokens());
            for (int i = 0; i < TRIES; i++) {
                for (OpenApi.Operation operation : API.operations()) {
                    Optional<Role> needed = Sent.needed(operation);
                    for (Role role : Role.values()) {
                        Reply reply = answer(target, requests.good(operation, Optional.of(role)), "");
                        boolean may = needed.map(role::covers).orElse(true);
                        assertThat(reply.status() == 403)
                                .as("%s by %s: %s %s", operation.name(), role, reply.status(), reply.text())
                                .isEqualTo(!may);
                        assertThat(reply.status()).isNotEqualTo(401);
                    }
                    for (String header : new String[] {"", "Authorization: Bearer farol_" + "a".repeat(43) + "\r\n"}) {
                        Reply reply = answer(target, requests.good(operation, Optional.empty()), header);
                        assertThat(reply.status() == 401)
                                .as("%s by nobody: %s %s", operation.name(), reply.status(), reply.text())
                                .isEqualTo(needed.isPresent());
                    }
                }
            }
        }
    }

    private static Reply answer(Target target, Sent sent, String header) throws Exception {
        try (Wire wire = new Wire(target.port())) {
            String text = sent.text().replaceFirst("\r\n", "\r\n" + header);
            wire.send(text.getBytes(StandardCharsets.ISO_8859_1));
            Reply reply = wire.receive(sent.method());
            Verdict.hold(sent, reply);
            return reply;
        }
    }
}
