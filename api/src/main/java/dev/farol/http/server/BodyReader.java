package dev.farol.http.server;

import dev.farol.http.problem.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes in the body of one request, within a limit, and within what there is room for. For the thread of the connection. */
final class BodyReader {

    private static final int RETRY_SECONDS = 1;

    private final int limit;
    private final Gate room;
    private byte[] bytes = new byte[0];
    private int count;
    private long held;
    private Optional<Problem> failure = Optional.empty();

    BodyReader(int limit, Gate room) {
        this.limit = limit;
        this.room = room;
    }

    /** Reads on until the end; afterwards one of the two is called, unless the connection breaks. */
    void read(HttpServerRequest request, Consumer<byte[]> whole, Consumer<Problem> failed) {
        request.handler(part -> {
            if (failure.isEmpty()) {
                add(part);
                failure.ifPresent(failed);
            }
        });
        request.endHandler(end -> {
            if (failure.isEmpty()) {
                whole.accept(count == bytes.length ? bytes : Arrays.copyOf(bytes, count));
            }
        });
    }

    private void add(Buffer part) {
        int length = part.length();
        if (length > limit - count) {
            failure = Optional.of(Reception.tooLarge(limit));
            return;
        }
        if (!room.enter(length)) {
            failure = Optional.of(Problem.busy("There is no room for another body now.", RETRY_SECONDS));
            return;
        }
        held += length;
        if (count + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(count + length, (int) Math.min(limit, 2L * bytes.length)));
        }
        part.getBytes(bytes, count);
        count += length;
    }

    /** Gives up the room; to be called once, when the request is over. */
    void release() {
        room.leave(held);
        held = 0;
        bytes = new byte[0];
        count = 0;
    }
}
