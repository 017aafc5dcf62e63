package dev.farol.app;

import dev.farol.nightly.RunRefused;
import dev.farol.run.RunRecord;
import dev.farol.run.Runs;
import dev.farol.service.runs.RunDesk;
import dev.farol.service.runs.RunView;
import dev.farol.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the runs that nobody asks for. Thread safe. */
final class ScheduledRuns {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledRuns.class);
    private static final String WHO = "schedule";

    private final RunDesk desk;
    private final Store store;
    private final Clock clock;

    ScheduledRuns(RunDesk desk, Store store, Clock clock) {
        this.desk = desk;
        this.store = store;
        this.clock = clock;
    }

    /** Starts a run as of now; where another one goes on, that one is enough. */
    void start() {
        try {
            RunView run = desk.start(Optional.empty(), WHO, clock.instant());
            LOG.info("{} started, as it is scheduled", run.record().name());
        } catch (RunRefused refused) {
            LOG.warn("the scheduled run was not started: {}", refused.getMessage());
        } catch (IOException | RuntimeException failed) {
            LOG.error("the scheduled run could not be started", failed);
        }
    }

    /** Whether a run came due while nobody was there to start it. Never where there is nobody to score, or no run was ever made. */
    boolean missed(Schedule schedule, Instant now) {
        Optional<Instant> last = Runs.of(store.records()).all().stream()
                .filter(run -> run.state().finished())
                .map(RunRecord::startedAt)
                .max(Instant::compareTo);
        return last.isPresent() && schedule.passed(last.get(), now);
    }
}
