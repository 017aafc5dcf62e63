package dev.farol.service.interactions;

import dev.farol.file.interactions.AtWindow;
import dev.farol.file.interactions.InteractionBodies;
import dev.farol.file.interactions.Sent;
import dev.farol.rulebook.ReadyRules;
import dev.farol.rulebook.RuleLibrary;
import dev.farol.run.Retention;
import dev.farol.service.access.IngestAudit;
import dev.farol.store.Store;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Takes interactions in: reads, checks and compares them in the thread of whoever sends them, and leaves to the thread that writes only
 * what has to be decided there. Thread safe.
 */
public final class Ingest {

    private static final Duration AHEAD = Duration.ofHours(24);

    private final Store store;
    private final RuleLibrary rules;
    private final Retention retention;
    private final IngestAudit audit = new IngestAudit();
    private volatile @Nullable Readers readers;

    public Ingest(Store store, RuleLibrary rules, Retention retention) {
        this.store = store;
        this.rules = rules;
        this.retention = retention;
    }

    /** How interactions are written: one JSON document, an object or an array of them, or one object a line. */
    public enum Form {
        JSON,
        LINES
    }

    /** Readers for one version of the rules, each for one thread at a time. */
    private record Readers(ReadyRules rules, Queue<InteractionBodies> idle) {}

    /**
     * Takes them in, all or none.
     *
     * @param partial takes the good ones in although others are bad
     * @param now at which they are sent
     * @return done when they are durable
     * @throws IOException when the store is damaged where one of the customers stands, or the rules cannot be used
     */
    public CompletableFuture<Ingested> take(byte[] body, Form form, boolean partial, String who, Instant now)
            throws IOException {
        Sent sent = read(body, form, now);
        if (sent.broken() || (!partial && !sent.problems().isEmpty())) {
            return CompletableFuture.completedFuture(new Ingested.Invalid(sent.unreadable(), sent.problems()));
        }
        long seen = store.upTo();
        List<Compared> compared = new ArrayList<>(sent.customers().size());
        for (Sent.OfCustomer of : sent.customers()) {
            compared.add(Compared.of(of, store));
        }
        return store.submit(new IngestCommand(sent, compared, seen, partial, audit, who, now));
    }

    private Sent read(byte[] body, Form form, Instant now) throws IOException {
        Readers current = readers();
        InteractionBodies lent = current.idle().poll();
        InteractionBodies reader = lent != null ? lent : reader(current.rules());
        AtWindow window = new AtWindow(
                now.minus(Duration.ofDays(retention.interactionDays())),
                now.plus(AHEAD),
                "is more than 24 hours ahead");
        try {
            return form == Form.JSON ? reader.json(body, window) : reader.lines(body, window);
        } finally {
            current.idle().add(reader);
        }
    }

    private Readers readers() throws IOException {
        ReadyRules live = rules.live();
        Readers current = readers;
        if (current == null || current.rules() != live) {
            current = new Readers(live, new ConcurrentLinkedQueue<>());
            readers = current;
        }
        return current;
    }

    private InteractionBodies reader(ReadyRules live) {
        return new InteractionBodies(
                live.set().vocabulary(), store.names(), live.set().scorecard().zone());
    }
}
