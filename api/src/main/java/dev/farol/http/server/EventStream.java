package dev.farol.http.server;

import dev.farol.http.EventSink;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A response as a stream of events; of those that come faster than they are read, the latest goes out. Thread safe. */
final class EventStream implements EventSink {

    private static final Buffer COMMENT = Buffer.buffer(":\n\n");

    private final HttpServerResponse response;
    private final Context context;
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private Optional<byte[]> latest = Optional.empty();
    private boolean ending;

    EventStream(HttpServerResponse response, Context context) {
        this.response = response;
        this.context = context;
    }

    @Override
    public void send(String event, byte[] json) {
        synchronized (this) {
            if (ending) {
                return;
            }
            latest = Optional.of(frame(event, json));
        }
        schedule();
    }

    @Override
    public void end(String event, byte[] json) {
        synchronized (this) {
            if (ending) {
                return;
            }
            latest = Optional.of(frame(event, json));
            ending = true;
        }
        schedule();
    }

    /** Ends the stream without a further event. */
    void end() {
        synchronized (this) {
            ending = true;
        }
        schedule();
    }

    /** Shows that the connection lives. On its thread. */
    void comment() {
        if (!response.ended() && !response.closed() && !response.writeQueueFull()) {
            response.write(COMMENT);
        }
    }

    private void schedule() {
        if (scheduled.compareAndSet(false, true)) {
            context.runOnContext(now -> flush());
        }
    }

    private void flush() {
        scheduled.set(false);
        if (response.ended() || response.closed()) {
            return;
        }
        boolean last;
        Optional<byte[]> next;
        synchronized (this) {
            last = ending;
            if (!last && response.writeQueueFull()) {
                response.drainHandler(drained -> flush());
                return;
            }
            next = latest;
            latest = Optional.empty();
        }
        next.ifPresent(frame -> response.write(Buffer.buffer(frame)));
        if (last) {
            response.end();
        }
    }

    private static byte[] frame(String event, byte[] json) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream(json.length + 64);
        frame.writeBytes(("event: " + event + "\ndata: ").getBytes(StandardCharsets.UTF_8));
        frame.writeBytes(json);
        frame.writeBytes("\n\n".getBytes(StandardCharsets.UTF_8));
        return frame.toByteArray();
    }
}
