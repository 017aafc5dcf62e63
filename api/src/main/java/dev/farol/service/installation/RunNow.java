package dev.farol.service.installation;

import dev.farol.bulk.AssessmentFormat;
import dev.farol.bulk.Progress;
import dev.farol.file.output.AtomicFile;
import dev.farol.file.output.Disk;
import dev.farol.nightly.Export;
import dev.farol.nightly.Nightly;
import dev.farol.nightly.RunProgress;
import dev.farol.nightly.RunRefused;
import dev.farol.nightly.RunRequest;
import dev.farol.nightly.RunSettings;
import dev.farol.nightly.StartedRun;
import dev.farol.rules.Language;
import dev.farol.run.RunRecord;
import dev.farol.run.RunState;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The nightly run, done while somebody waits.
 *
 * @param asOf empty for now
 * @param out where its assessments go, if anywhere; it appears whole
 */
public record RunNow(Optional<Instant> asOf, Optional<Path> out, Language language, RunSettings settings, Disk disk) {

    private static final long LOOK_MILLIS = 100;

    /**
     * Finishes a run that was going on when the store was last closed, then does this one.
     *
     * @return the run at its end, which may be that it failed
     * @throws IOException when it cannot be started or written; a run that is interrupted goes on at the next start
     */
    public RunRecord run(Installation installation, Progress progress) throws RunRefused, IOException {
        String version = installation.rules().activate().version();
        try (Nightly nightly =
                new Nightly(installation.store(), installation.rules(), settings, installation.clock())) {
            Optional<StartedRun> before = nightly.resume();
            if (before.isPresent()) {
                await(nightly, before.get(), progress);
            }
            if (out.isEmpty()) {
                return await(nightly, nightly.start(request(version, Optional.empty())), progress);
            }
            try (AtomicFile file = AtomicFile.open(out.get(), disk)) {
                AssessmentFormat format = AssessmentFormat.of(out.get(), language);
                Export export = new Export(format, file.stream());
                RunRecord run = await(nightly, nightly.start(request(version, Optional.of(export))), progress);
                if (run.state().finished()) {
                    file.commit();
                }
                return run;
            }
        }
    }

    private RunRequest request(String version, Optional<Export> export) {
        return new RunRequest(asOf, version, Installation.COMMAND_LINE, export);
    }

    private static RunRecord await(Nightly nightly, StartedRun run, Progress progress) throws IOException {
        progress.begin(
                run.record().name(), nightly.progress().map(RunProgress::total).orElse(-1L));
        while (true) {
            try {
                RunRecord end = run.done().get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (end.state() == RunState.RUNNING) {
                    throw new IOException("the run was stopped; it goes on at the next start");
                }
                return end;
            } catch (TimeoutException later) {
                nightly.progress().ifPresent(now -> progress.at(now.done()));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("the run was interrupted; it goes on at the next start");
            } catch (ExecutionException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
