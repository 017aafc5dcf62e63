package dev.farol.http.server;

import dev.farol.logs.Logs;
import dev.farol.service.measure.Meters;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes each request when it is over: a line of the log, and the figures of its route. Thread safe. */
final class AccessLog {

    private static final Logger LOG = LoggerFactory.getLogger(Logs.ACCESS);

    private final Meters meters;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    AccessLog(Meters meters) {
        this.meters = meters;
    }

    private record Kind(String method, String route, int statusClass) {}

    /**
     * Notes a request.
     *
     * @param route template of its path; never the path itself, which may name a person
     * @param status 0 when nobody waited for an answer
     */
    void note(String method, String route, int status, long bytes, long nanos, String principal, String id) {
        timers.computeIfAbsent(new Kind(method, route, status / 100), this::timer)
                .record(nanos, TimeUnit.NANOSECONDS);
        if (LOG.isInfoEnabled()) {
            String millis = millis(nanos);
            String who = principal.isEmpty() ? "-" : principal;
            LOG.atInfo()
                    .addKeyValue("method", method)
                    .addKeyValue("route", route)
                    .addKeyValue("status", status)
                    .addKeyValue("bytes", bytes)
                    .addKeyValue("ms", millis)
                    .addKeyValue("who", who)
                    .addKeyValue("request", id)
                    .log(method + " " + route + " " + status + " " + bytes + " B " + millis + " ms " + who + " " + id);
        }
    }

    /** With one digit behind the point. */
    private static String millis(long nanos) {
        long tenths = (nanos + 50_000) / 100_000;
        return tenths / 10 + "." + tenths % 10;
    }

    private Timer timer(Kind kind) {
        return meters.timer(
                "farol.http.requests",
                "Time from the head of a request to the end of its answer",
                "method",
                kind.method(),
                "route",
                kind.route(),
                "status",
                kind.statusClass() == 0 ? "gone" : kind.statusClass() + "xx");
    }
}
