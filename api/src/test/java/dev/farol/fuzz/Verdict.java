package dev.farol.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.http.Contract;
import dev.farol.http.MediaType;
import dev.farol.http.Reply;
import dev.farol.service.access.Role;
import java.util.List;
import java.util.Optional;

/** What every answer has to be, whatever it answers. Stateless. */
final class Verdict {

    private static final List<Integer> BUSY = List.of(503, 507);
    /** Said before anybody looks who asks: what cannot be read, is too large, or too much at the moment. */
    private static final List<Integer> BEFORE_ACCESS = List.of(400, 406, 408, 413, 414, 415, 417, 431, 503);

    private Verdict() {}

    static void hold(Sent sent, Reply reply) {
        if (isOfVertx(sent, reply)) {
            return;
        }
        assertThat(reply.status() < 500 || BUSY.contains(reply.status()))
                .as("%s is answered %s %s", sent, reply.status(), reply.text())
                .isTrue();
        if (sent.operation().isPresent()) {
            holdAccess(sent, Sent.needed(sent.operation().get()), reply);
        }
        holdContract(sent, reply);
    }

    /** What Vert.x itself says, before anybody is asked, of no host and of a version of HTTP that it does not speak. */
    private static boolean isOfVertx(Sent sent, Reply reply) {
        String head = sent.text().substring(0, Math.max(0, sent.text().indexOf("\r\n\r\n")));
        boolean foreign = !head.lines().findFirst().orElse("").endsWith(" HTTP/1.1");
        return reply.header("content-type").isEmpty()
                && (reply.status() == 501 && foreign || reply.status() == 400 && !head.contains("\r\nHost: "));
    }

    private static void holdAccess(Sent sent, Optional<Role> needed, Reply reply) {
        boolean mayRead = needed.isEmpty() || sent.role().map(role -> role.covers(needed.get())).orElse(false);
        if (mayRead) {
            assertThat(reply.status()).as("%s, which may", sent).isNotIn(401, 403);
        } else if (!BEFORE_ACCESS.contains(reply.status())) {
            assertThat(reply.status()).as("%s, which may not", sent).isEqualTo(sent.role().isPresent() ? 403 : 401);
        }
    }

    private static void holdContract(Sent sent, Reply reply) {
        try {
            if (sent.operation().isPresent()) {
                Contract.check(sent.method(), sent.path(), reply);
            } else if (reply.status() >= 400 && !sent.method().equals("HEAD")) {
                String type = reply.header("content-type").map(MediaType::of).orElse("");
                assertThat(type).isEqualTo("application/problem+json");
                Contract.check("NONE", "/", reply);
            }
        } catch (AssertionError broken) {
            throw new AssertionError(sent + " is answered " + reply.status() + " " + reply.headers().map(), broken);
        }
    }
}
