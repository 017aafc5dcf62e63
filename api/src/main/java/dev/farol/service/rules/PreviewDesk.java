package dev.farol.service.rules;

import dev.farol.customer.Moment;
import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.drools.CompiledCache;
import dev.farol.rulebook.ReadyRules;
import dev.farol.rulebook.RuleLibrary;
import dev.farol.rules.RuleFiles;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import dev.farol.store.StoreReader;
import dev.farol.trial.StoreTrial;
import dev.farol.trial.TrialRefused;
import dev.farol.trial.TrialRequest;
import java.io.Closeable;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Previews the draft on the base of a server, one preview at a time; some more may wait. The last ones are kept in memory. Thread safe.
 */
public final class PreviewDesk implements Closeable {

    /** Previews that are kept, those that go on among them. */
    static final int MOST_KEPT = 8;

    private static final int MOST_WAITING = 3;
    private static final int ID_BYTES = 6;
    private static final long LONGEST_END_SECONDS = 60;

    private final RuleLibrary library;
    private final DraftSource draft;
    private final PreviewedDrafts previewed;
    private final Optional<CompiledCache> cache;
    private final StoreTrial trial;
    private final int lookBackDays;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, PreviewJob> jobs = new LinkedHashMap<>();
    private final ThreadPoolExecutor worker;

    /**
     * A desk.
     *
     * @param cache of what was compiled before: what was previewed is ready when it is published
     * @param threads that score
     * @param lookBackDays how far back from its as-of a score sees
     */
    public PreviewDesk(
            StoreReader store,
            RuleLibrary library,
            DraftSource draft,
            PreviewedDrafts previewed,
            Optional<CompiledCache> cache,
            int threads,
            int lookBackDays,
            Clock clock) {
        this.library = library;
        this.draft = draft;
        this.previewed = previewed;
        this.cache = cache;
        this.trial = new StoreTrial(store, threads);
        this.lookBackDays = lookBackDays;
        this.clock = clock;
        this.worker =
                new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), task -> {
                    Thread thread = new Thread(task, "farol-previews");
                    thread.setDaemon(true);
                    return thread;
                });
        worker.allowCoreThreadTimeOut(true);
    }

    /**
     * Starts a preview of the draft as it is now.
     *
     * @throws IOException when the draft or the rules that it is compared with cannot be read
     */
    public PreviewStart start(PreviewRequest request, String who) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        RuleFiles files = draft.files(diagnostics);
        Optional<RuleSet> after = RuleSetReader.read(files, diagnostics);
        if (after.isEmpty() || diagnostics.hasErrors()) {
            return new PreviewStart.DraftErrors(
                    diagnostics.sorted().stream().filter(Diagnostic::isError).toList());
        }
        ReadyRules active = library.live();
        Optional<ReadyRules> before = request.against().isPresent()
                ? library.version(request.against().get())
                : Optional.of(active);
        if (before.isEmpty()) {
            String version = request.against().orElse("");
            return new PreviewStart.UnknownVersion(version, library.hint(version));
        }
        Instant now = clock.instant();
        Instant asOf = request.asOf().map(moment -> end(moment, after.get())).orElse(now);
        try {
            trial.check(asOf, now);
        } catch (TrialRefused refused) {
            return new PreviewStart.BadAsOf(String.valueOf(refused.getMessage()));
        }
        // One as of long ago may see nothing of what the rules would do now.
        boolean counts = before.get().version().equals(active.version())
                && request.asOf().isEmpty();
        PreviewJob job = new PreviewJob(
                newId(),
                before.get().compiled(),
                after.get(),
                new TrialRequest(asOf, request.among(), request.movers(), lookBackDays),
                who,
                now);
        return submit(job, counts ? previewed : PreviewedDrafts.NONE);
    }

    private static Instant end(Moment moment, RuleSet rules) {
        return moment.end(rules.scorecard().zone());
    }

    private PreviewStart submit(PreviewJob job, PreviewedDrafts keeper) {
        synchronized (jobs) {
            jobs.put(job.id(), job);
            try {
                worker.execute(() -> job.run(trial, cache, keeper, clock));
            } catch (RejectedExecutionException full) {
                jobs.remove(job.id());
                return new PreviewStart.Busy();
            }
            forgetOldest();
        }
        return new PreviewStart.Started(job.id(), job.ended());
    }

    private void forgetOldest() {
        Iterator<PreviewJob> oldest = jobs.values().iterator();
        while (jobs.size() > MOST_KEPT && oldest.hasNext()) {
            if (oldest.next().view().state().hasEnded()) {
                oldest.remove();
            }
        }
    }

    private String newId() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    /** A preview; empty when there is none, or it is no longer kept. */
    public Optional<PreviewView> find(String id) {
        return job(id).map(PreviewJob::view);
    }

    /** Asks a preview to end. False when it has ended already. */
    public boolean cancel(String id) {
        return job(id).map(job -> job.cancel(clock.instant())).orElse(false);
    }

    private Optional<PreviewJob> job(String id) {
        synchronized (jobs) {
            return Optional.ofNullable(jobs.get(id));
        }
    }

    /** Ends what goes on, and waits until nothing reads the store any more. */
    @Override
    public void close() throws IOException {
        worker.shutdown();
        synchronized (jobs) {
            jobs.values().forEach(job -> job.cancel(clock.instant()));
        }
        try {
            if (!worker.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("could not end a preview in " + LONGEST_END_SECONDS + " s");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
