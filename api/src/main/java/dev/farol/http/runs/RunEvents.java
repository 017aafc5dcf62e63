package dev.farol.http.runs;

import dev.farol.http.EventSink;
import dev.farol.http.EventSource;
import dev.farol.http.json.Json;
import dev.farol.service.runs.RunDesk;
import dev.farol.service.runs.RunView;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows runs for those who watch: looks some times a second, on one thread for all of them. Thread safe. */
final class RunEvents {

    private static final Logger LOG = LoggerFactory.getLogger(RunEvents.class);
    private static final long MILLIS = 250;

    private final RunDesk desk;
    private final ScheduledThreadPoolExecutor looking;

    RunEvents(RunDesk desk) {
        this.desk = desk;
        looking = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "farol-run-events");
            thread.setDaemon(true);
            return thread;
        });
        looking.setKeepAliveTime(1, TimeUnit.SECONDS);
        looking.allowCoreThreadTimeOut(true);
        looking.setRemoveOnCancelPolicy(true);
    }

    /** The events of one run, up to its end. */
    EventSource of(int number) {
        return sink -> {
            ScheduledFuture<?> looks =
                    looking.scheduleWithFixedDelay(new Look(number, sink), 0, MILLIS, TimeUnit.MILLISECONDS);
            return () -> looks.cancel(false);
        };
    }

    /** What one stream was told last. */
    private final class Look implements Runnable {

        private final int number;
        private final EventSink sink;
        private Optional<RunView> told = Optional.empty();

        Look(int number, EventSink sink) {
            this.number = number;
            this.sink = sink;
        }

        @Override
        public void run() {
            try {
                Optional<RunView> now = desk.find(number);
                if (now.isEmpty() || now.equals(told)) {
                    return;
                }
                told = now;
                byte[] json = Json.object(fields -> RunJson.write(now.get(), fields));
                if (now.get().isRunning()) {
                    sink.send("run", json);
                } else {
                    sink.end("end", json);
                }
            } catch (RuntimeException e) {
                LOG.error("could not tell how run {} stands", number, e);
            }
        }
    }
}
