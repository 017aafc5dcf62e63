package dev.farol.service.metrics;

import dev.farol.customer.Moment;
import dev.farol.history.EpochNanos;
import dev.farol.measure.MeasureControl;
import dev.farol.measure.StoreMetrics;
import dev.farol.metrics.Happiness;
import dev.farol.metrics.MetricsRequest;
import dev.farol.metrics.MetricsResult;
import dev.farol.metrics.MetricsTerms;
import dev.farol.metrics.count.CountTerms;
import dev.farol.rulebook.RuleLibrary;
import dev.farol.rules.Band;
import dev.farol.ruleset.RuleSet;
import dev.farol.store.StoreReader;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Computes metrics of the base of a server, one pass at a time; some more may wait. Who asks for the same shares a pass, and gets what it
 * came to for a short while: a quarter of a minute, or ten minutes as long as nothing is written. Thread safe.
 */
public final class MetricsDesk implements Closeable {

    /** Answers that are kept, those that are being computed among them. */
    static final int MOST_KEPT = 8;

    private static final int MOST_WAITING = 4;
    private static final long LONGEST_END_SECONDS = 60;
    /** How far ahead of the clock an as-of may be, as for runs. */
    private static final Duration AHEAD = Duration.ofDays(2);

    private final StoreReader store;
    private final RuleLibrary rules;
    private final MetricsTerms terms;
    private final Optional<Happiness> happiness;
    private final StoreMetrics metrics;
    private final Clock clock;
    private final Map<Key, MetricsJob> jobs = new LinkedHashMap<>();
    private final ThreadPoolExecutor worker;

    /** What makes two requests the same. */
    private record Key(MetricsWish wish, Optional<Moment> asOf, String rules) {}

    /**
     * A desk.
     *
     * @param rules tell the zone and the bands of risk
     * @param happiness rules of the customer happiness index, where there are any
     * @param threads that count
     */
    public MetricsDesk(
            StoreReader store,
            RuleLibrary rules,
            MetricsTerms terms,
            Optional<Happiness> happiness,
            int threads,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.terms = terms;
        this.happiness = happiness;
        this.metrics = new StoreMetrics(store, threads);
        this.clock = clock;
        this.worker =
                new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), task -> {
                    Thread thread = new Thread(task, "farol-metrics-desk");
                    thread.setDaemon(true);
                    return thread;
                });
        worker.allowCoreThreadTimeOut(true);
    }

    /** How things are counted. */
    public CountTerms counting() {
        return terms.counting();
    }

    /**
     * Asks for figures.
     *
     * @param asOf of a day, its end in the zone of the rules; empty for now
     * @throws IOException when there are no rules that can be used
     */
    public MetricsTicket ask(MetricsWish wish, Optional<Moment> asOf) throws IOException {
        RuleSet live = rules.live().set();
        Instant now = clock.instant();
        Optional<Instant> instant =
                asOf.map(moment -> moment.end(live.scorecard().zone()));
        if (instant.isPresent() && (instant.get().isAfter(now.plus(AHEAD)) || !EpochNanos.reaches(instant.get()))) {
            return new MetricsTicket.BadAsOf("there are no metrics as of (" + asOf.get() + "): it is " + now
                    + "\n  Maybe a digit of the year is wrong");
        }
        Key key = new Key(wish, asOf, live.version());
        synchronized (jobs) {
            MetricsJob there = jobs.get(key);
            if (there != null && there.isGood(now, store.upTo())) {
                return new MetricsTicket.Coming(there.answer().copy());
            }
            MetricsJob job = new MetricsJob();
            try {
                worker.execute(() -> job.run(control -> compute(wish, instant, live, control)));
            } catch (RejectedExecutionException full) {
                return new MetricsTicket.Busy();
            }
            jobs.remove(key);
            jobs.put(key, job);
            forgetOldest();
            return new MetricsTicket.Coming(job.answer().copy());
        }
    }

    private MetricsAnswer compute(MetricsWish wish, Optional<Instant> asOf, RuleSet live, MeasureControl control)
            throws IOException {
        Instant began = clock.instant();
        Optional<Instant> kept = StoreMetrics.keptFrom(store);
        MetricsRequest request = wish.request(
                asOf.orElse(began),
                live.scorecard().zone(),
                kept.map(terms::keptFrom).orElse(terms),
                live.scorecard().bands().stream()
                        .filter(Band::risk)
                        .map(Band::id)
                        .collect(Collectors.toUnmodifiableSet()));
        MetricsResult result = metrics.compute(request, happiness, control);
        UnknownGroups.refuse(result);
        return new MetricsAnswer(result, control.upTo(), began);
    }

    private void forgetOldest() {
        Iterator<MetricsJob> oldest = jobs.values().iterator();
        while (jobs.size() > MOST_KEPT && oldest.hasNext()) {
            if (oldest.next().isOver()) {
                oldest.remove();
            }
        }
    }

    /** Ends what goes on, and waits until nothing reads the store any more. */
    @Override
    public void close() throws IOException {
        worker.shutdown();
        synchronized (jobs) {
            jobs.values().forEach(MetricsJob::cancel);
        }
        try {
            if (!worker.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("could not end a computation of metrics in " + LONGEST_END_SECONDS + " s");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
