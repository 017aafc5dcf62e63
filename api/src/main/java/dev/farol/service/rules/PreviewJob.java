package dev.farol.service.rules;

import dev.farol.assess.CompiledRules;
import dev.farol.drools.CompiledCache;
import dev.farol.drools.DroolsRules;
import dev.farol.preview.Among;
import dev.farol.preview.Preview;
import dev.farol.preview.RulePair;
import dev.farol.ruleset.RuleSet;
import dev.farol.scoring.Evaluators;
import dev.farol.service.rules.PreviewView.State;
import dev.farol.trial.StoreTrial;
import dev.farol.trial.TrialControl;
import dev.farol.trial.TrialRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One preview, from being asked for to its end. Thread safe. */
final class PreviewJob {

    private static final Logger LOG = LoggerFactory.getLogger(PreviewJob.class);

    private final String id;
    private final CompiledRules before;
    private final RuleSet after;
    private final TrialRequest request;
    private final String who;
    private final Instant startedAt;
    private final TrialControl control = new TrialControl();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private State state = State.WAITING;
    private Optional<Instant> endedAt = Optional.empty();
    private Optional<Preview> result = Optional.empty();
    private String error = "";

    PreviewJob(String id, CompiledRules before, RuleSet after, TrialRequest request, String who, Instant startedAt) {
        this.id = id;
        this.before = before;
        this.after = after;
        this.request = request;
        this.who = who;
        this.startedAt = startedAt;
    }

    String id() {
        return id;
    }

    CompletableFuture<Void> ended() {
        return ended;
    }

    synchronized PreviewView view() {
        return new PreviewView(
                id,
                state,
                request.asOf(),
                after.version(),
                before.set().version(),
                request.among(),
                who,
                startedAt,
                endedAt,
                control.done(),
                control.total(),
                result,
                error);
    }

    /** False when it has ended already. */
    synchronized boolean cancel(Instant now) {
        if (state.hasEnded()) {
            return false;
        }
        control.cancel();
        if (state == State.WAITING) {
            end(State.CANCELLED, Optional.empty(), "", now);
        }
        return true;
    }

    /** Does it, unless it was cancelled; to be called once. */
    void run(StoreTrial trial, Optional<CompiledCache> cache, PreviewedDrafts keeper, Clock clock) {
        if (!begin()) {
            return;
        }
        try {
            Preview preview = preview(trial, cache);
            if (request.among().equals(Among.ALL)) {
                keeper.previewed(after.version(), before.set().version(), clock.instant(), who);
            }
            end(State.FINISHED, Optional.of(preview), "", clock.instant());
        } catch (CancellationException cancelled) {
            end(State.CANCELLED, Optional.empty(), "", clock.instant());
        } catch (IOException | RuntimeException | Error failure) {
            LOG.error(
                    "could not preview rules {} against {}",
                    after.version(),
                    before.set().version(),
                    failure);
            end(State.FAILED, Optional.empty(), String.valueOf(failure.getMessage()), clock.instant());
        }
    }

    private Preview preview(StoreTrial trial, Optional<CompiledCache> cache) throws IOException {
        if (after.version().equals(before.set().version())) {
            return trial.preview(pair(before.evaluators()), request, control);
        }
        try (Evaluators compiled = DroolsRules.build(after.rules(), cache)) {
            return trial.preview(pair(compiled), request, control);
        }
    }

    private RulePair pair(Evaluators evaluators) {
        return new RulePair(before.set(), before.evaluators(), after, evaluators);
    }

    private synchronized boolean begin() {
        if (state != State.WAITING) {
            return false;
        }
        state = State.RUNNING;
        return true;
    }

    private void end(State as, Optional<Preview> preview, String why, Instant now) {
        synchronized (this) {
            state = as;
            result = preview;
            error = why;
            endedAt = Optional.of(now);
        }
        ended.complete(null);
    }
}
