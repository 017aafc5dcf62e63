package dev.farol.http.server;

import dev.farol.http.Answer;
import dev.farol.http.Call;
import dev.farol.http.Content;
import dev.farol.http.problem.Kind;
import dev.farol.http.problem.Problem;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers of requests with an {@code Idempotency-Key}, so that the same request again is not done again. Kept in memory for a day, the
 * latest ten thousand. Thread safe.
 */
final class Replays {

    private static final int MOST = 10_000;
    private static final long DAY = Duration.ofDays(1).toNanos();
    private static final int LONGEST = 128;

    private final Map<Key, Kept> kept = new LinkedHashMap<>();

    /** Which request: the key alone is not enough, since others may use the same. */
    record Key(String principal, String route, String text) {}

    private record Kept(int body, Optional<Answer> answer, long nanos) {}

    /**
     * The key of a call; empty when it has none.
     *
     * @throws dev.farol.http.problem.ProblemException 400 when it is malformed
     */
    static Optional<Key> key(Call call) {
        Optional<String> text = call.route().idempotent() ? call.header("Idempotency-Key") : Optional.empty();
        if (text.isPresent() && !text.get().matches("[!-~]{1," + LONGEST + "}")) {
            throw Problem.of(Kind.MALFORMED, "Idempotency-Key must be 1 to " + LONGEST + " printable characters.")
                    .asException();
        }
        return text.map(t -> new Key(call.principal().id(), call.route().name(), t));
    }

    /**
     * Begins a request; the answer of the first one when it was done before. When empty, {@link #end} is due.
     *
     * @throws dev.farol.http.problem.ProblemException 409 while the first one is at work, 422 when it had another body
     */
    synchronized Optional<Answer> begin(Key key, Call call) {
        forget();
        int body = Arrays.hashCode(call.body());
        Kept before = kept.get(key);
        if (before == null) {
            kept.put(key, new Kept(body, Optional.empty(), System.nanoTime()));
            return Optional.empty();
        }
        if (before.body() != body) {
            throw Problem.of(Kind.INVALID, "The Idempotency-Key was used for another request.")
                    .asException();
        }
        if (before.answer().isEmpty()) {
            throw Problem.of(Kind.CONFLICT, "A request with this Idempotency-Key is still at work.")
                    .asException();
        }
        return before.answer();
    }

    /** Keeps an answer, unless trying again may come to something else. */
    synchronized void end(Key key, Answer answer) {
        Kept before = kept.get(key);
        boolean lasting = answer.status() < 300 && answer.content() instanceof Content.Bytes;
        if (before != null && lasting) {
            kept.put(key, new Kept(before.body(), Optional.of(answer), before.nanos()));
        } else {
            kept.remove(key);
        }
    }

    private void forget() {
        long now = System.nanoTime();
        Iterator<Kept> oldest = kept.values().iterator();
        boolean more = true;
        while (more && oldest.hasNext()) {
            more = now - oldest.next().nanos() > DAY || kept.size() >= MOST;
            if (more) {
                oldest.remove();
            }
        }
    }
}
