package dev.farol.http.server;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The requests in flight, so that a server can end when they have. Thread safe. */
final class Traffic {

    private final Set<Exchange> running = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean draining = new AtomicBoolean();
    private final CompletableFuture<Void> empty = new CompletableFuture<>();

    void begin(Exchange exchange) {
        running.add(exchange);
    }

    void end(Exchange exchange) {
        running.remove(exchange);
        tellIfEmpty();
    }

    /** Answers what took too long; to be called now and then. */
    void sweep() {
        long now = System.nanoTime();
        running.forEach(exchange -> exchange.sweep(now));
    }

    boolean isDraining() {
        return draining.get();
    }

    int inFlight() {
        return running.size();
    }

    /** From now on requests are refused, and streams of events end; completed when none is in flight. */
    CompletableFuture<Void> drain() {
        draining.set(true);
        running.forEach(Exchange::endEvents);
        tellIfEmpty();
        return empty;
    }

    private void tellIfEmpty() {
        if (draining.get() && running.isEmpty()) {
            empty.complete(null);
        }
    }
}
