package dev.farol.http;

import dev.farol.http.json.Json;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows work for those who watch it: looks some times a second, on one thread for all of them. Thread safe. */
public final class Watching {

    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);
    private static final long MILLIS = 250;

    private final String event;
    private final ScheduledThreadPoolExecutor looking;

    /** @param event name of the events, such as {@code run}; the last one is {@code end} */
    public Watching(String event) {
        this.event = event;
        looking = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "farol-" + event + "-events");
            thread.setDaemon(true);
            return thread;
        });
        looking.setKeepAliveTime(1, TimeUnit.SECONDS);
        looking.allowCoreThreadTimeOut(true);
        looking.setRemoveOnCancelPolicy(true);
    }

    /** Writes a thing as JSON fields. */
    @FunctionalInterface
    public interface Fields<T> {
        Json.Content of(T thing);
    }

    /** The events of one thing, up to its end; none while it is not there. */
    public <T> EventSource of(Supplier<Optional<T>> find, Predicate<T> goesOn, Fields<T> fields) {
        return sink -> {
            Look<T> look = new Look<>(find, goesOn, fields, sink);
            ScheduledFuture<?> looks = looking.scheduleWithFixedDelay(look, 0, MILLIS, TimeUnit.MILLISECONDS);
            return () -> looks.cancel(false);
        };
    }

    /** What one stream was told last. */
    private final class Look<T> implements Runnable {

        private final Supplier<Optional<T>> find;
        private final Predicate<T> goesOn;
        private final Fields<T> fields;
        private final EventSink sink;
        private Optional<T> told = Optional.empty();

        Look(Supplier<Optional<T>> find, Predicate<T> goesOn, Fields<T> fields, EventSink sink) {
            this.find = find;
            this.goesOn = goesOn;
            this.fields = fields;
            this.sink = sink;
        }

        @Override
        public void run() {
            try {
                Optional<T> now = find.get();
                if (now.isEmpty() || now.equals(told)) {
                    return;
                }
                told = now;
                byte[] json = Json.object(fields.of(now.get()));
                if (goesOn.test(now.get())) {
                    sink.send(event, json);
                } else {
                    sink.end("end", json);
                }
            } catch (RuntimeException e) {
                LOG.error("could not tell how a {} stands", event, e);
            }
        }
    }
}
