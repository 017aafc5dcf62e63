package dev.farol.http.server;

import dev.farol.config.RequestLimits;
import io.vertx.core.http.HttpConnection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The connections there are; those that ask nothing for too long are closed, however slowly they trickle. Thread safe. */
final class Connections {

    private final Map<HttpConnection, Use> open = new ConcurrentHashMap<>();
    private final int most;
    private final long firstNanos;
    private final long idleNanos;

    Connections(RequestLimits limits) {
        most = limits.connections();
        firstNanos = limits.requestTimeout().toNanos();
        idleNanos = limits.idleTimeout().toNanos();
    }

    private static final class Use {
        private final AtomicInteger requests = new AtomicInteger();
        private volatile boolean used;
        private volatile long since = System.nanoTime();
    }

    void opened(HttpConnection connection) {
        if (open.size() >= most) {
            connection.close();
            return;
        }
        open.put(connection, new Use());
        connection.closeHandler(closed -> open.remove(connection));
    }

    void begin(HttpConnection connection) {
        Use use = open.get(connection);
        if (use != null) {
            use.requests.incrementAndGet();
            use.used = true;
        }
    }

    void end(HttpConnection connection) {
        Use use = open.get(connection);
        if (use != null) {
            use.since = System.nanoTime();
            use.requests.decrementAndGet();
        }
    }

    int count() {
        return open.size();
    }

    /** Closes those that wait too long; to be called now and then. */
    void sweep() {
        long now = System.nanoTime();
        open.forEach((connection, use) -> {
            long limit = use.used ? idleNanos : firstNanos;
            if (use.requests.get() == 0 && now - use.since > limit) {
                connection.close();
            }
        });
    }
}
