package dev.farol.service.rules;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.rulebook.FolderDebt;
import dev.farol.rulebook.FolderProblem;
import dev.farol.rulebook.Previews;
import dev.farol.rulebook.Publication;
import dev.farol.rulebook.PublishRules;
import dev.farol.rulebook.RuleDraft;
import dev.farol.rulebook.RuleLibrary;
import dev.farol.rulebook.RulePublisher;
import dev.farol.rulebook.RuleVersions;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.RuleFolder;
import dev.farol.rules.RuleVersion;
import dev.farol.service.access.Act;
import dev.farol.service.access.Audited;
import dev.farol.store.Command;
import dev.farol.store.Store;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one way to live: whatever becomes active passes here, one at a time, and the rule folder is made the same. Thread safe.
 */
public final class RuleDesk {

    private static final String FOLDER = "rule folder";

    private final Store store;
    private final RuleLibrary library;
    private final RuleGate gate;
    private final Path folder;
    private final RulePublisher publisher;
    private final RuleSource source;
    private final boolean previewFirst;
    private final RuleEvents events;
    private final Clock clock;
    private volatile FolderStatus status;
    private volatile Optional<Refusal> refusal = Optional.empty();

    /**
     * A desk.
     *
     * @param files that the rule folder is written with
     * @param previewFirst whether a draft has to be previewed before it is published
     */
    public RuleDesk(
            Store store,
            RuleLibrary library,
            Path folder,
            StoreFiles files,
            RuleSource source,
            boolean previewFirst,
            RuleEvents events,
            Clock clock) {
        this.store = store;
        this.library = library;
        this.gate = new RuleGate(library);
        this.folder = folder;
        this.publisher = new RulePublisher(store, folder, files, clock);
        this.source = source;
        this.previewFirst = previewFirst;
        this.events = events;
        this.clock = clock;
        this.status = new FolderStatus(FolderStatus.State.SAME, List.of(), List.of(), clock.instant());
    }

    public RuleSource source() {
        return source;
    }

    /** How the rule folder was when it was last looked at. */
    public FolderStatus folder() {
        return status;
    }

    /** The draft that was to go live last, and could not; empty once anything went live. */
    public Optional<Refusal> refusal() {
        return refusal;
    }

    /**
     * Guard, lint, compile and scenarios of any rules, without anything going live.
     *
     * @param wanted text in the names of scenarios to run
     */
    public Verdict pass(RuleFiles files, Optional<String> wanted) {
        return gate.pass(files, RuleGate.missing(files), wanted);
    }

    /**
     * Makes the draft live.
     *
     * @param expected version of the draft that is meant; empty for whatever it is
     * @param overwrite whether files of the rule folder are overwritten that somebody changed there
     * @throws IOException when the store cannot take it, and then nothing was changed
     */
    public synchronized Publishing publish(Optional<String> expected, String message, boolean overwrite, String who)
            throws IOException {
        RuleDraft draft = RuleDraft.of(store.records());
        RuleFiles files = draft.files();
        String version = RuleVersion.of(files);
        if (expected.isPresent() && !expected.get().equals(version)) {
            return new Publishing.Overtaken(version);
        }
        if (draft.isEmpty() && !overwrite) {
            return new Publishing.Unchanged(version);
        }
        if (!draft.conflicts().isEmpty()) {
            return new Publishing.Conflicting(draft.conflicts());
        }
        if (previewFirst && !isPreviewed(version)) {
            return new Publishing.PreviewMissing(version);
        }
        Verdict verdict = gate.pass(files);
        if (!verdict.passes()) {
            refusal = Optional.of(new Refusal(who, clock.instant(), verdict.problems()));
            events.refused(refusal.get());
            return new Publishing.Refused(verdict);
        }
        return goLive(verdict, Publication.Way.DRAFT, Optional.of(draft), overwrite, message, who);
    }

    private boolean isPreviewed(String draft) {
        String active = RuleVersions.active(store.records()).orElse("");
        return draft.equals(active) || Previews.covers(store.records(), draft, active);
    }

    /**
     * Makes a version of before live again. Scenarios stay as they are: such as fail are told, and do not stand in the way.
     *
     * @throws IOException when it is kept but cannot be used, or the store cannot take it
     */
    public synchronized Publishing activate(String version, String message, boolean overwrite, String who)
            throws IOException {
        Optional<RuleFiles> kept = RuleVersions.files(store.records(), version);
        if (kept.isEmpty()) {
            return new Publishing.UnknownVersion(version, library.hint(version));
        }
        List<RuleFile> all = new ArrayList<>(kept.get().files().values());
        all.addAll(RuleVersions.activeFiles(store.records()).scenarios().values());
        Verdict verdict = gate.passAgain(RuleFiles.of(all));
        if (verdict.rules().isEmpty()) {
            return new Publishing.Refused(verdict);
        }
        return goLive(verdict, Publication.Way.ACTIVATED, Optional.empty(), overwrite, message, who);
    }

    private Publishing goLive(
            Verdict verdict,
            Publication.Way way,
            Optional<RuleDraft> draft,
            boolean overwrite,
            String message,
            String who)
            throws IOException {
        try {
            publisher.settleDebt();
        } catch (IOException failed) {
            return new Publishing.FolderFails(String.valueOf(failed.getMessage()));
        }
        RuleFiles active = RuleVersions.activeFiles(store.records());
        boolean isThere = Files.exists(folder);
        RuleFiles inFolder = isThere ? RuleFolder.read(folder, new Diagnostics()) : RuleFiles.of(List.of());
        // What somebody changed there to just what goes live now is nobody's loss.
        Set<String> unlike = verdict.files().differences(inFolder);
        List<String> foreign =
                active.differences(inFolder).stream().filter(unlike::contains).toList();
        if (isThere && !overwrite && !foreign.isEmpty()) {
            return new Publishing.FolderDiffers(foreign);
        }
        PublishRules publish = new PublishRules(
                verdict.files(),
                way,
                RuleVersions.active(store.records()),
                draft,
                FolderDebt.of(inFolder, verdict.files()),
                message,
                who,
                clock.instant());
        try {
            RulePublisher.Result result = publisher.publish(publish, RuleDesk::audited, this::live);
            return outcome(result, verdict, publish.version());
        } catch (FolderProblem problem) {
            return new Publishing.FolderFails(String.valueOf(problem.getMessage()));
        }
    }

    private void live() throws IOException {
        refusal = Optional.empty();
        events.live(library.activate());
    }

    private static Command<PublishRules.Outcome> audited(PublishRules publish) {
        return new Audited<>(
                publish,
                outcome ->
                        Act.on("publish-rules", publish.version(), publish.way().label()));
    }

    private Publishing outcome(RulePublisher.Result result, Verdict verdict, String version) throws IOException {
        if (result.outcome() instanceof PublishRules.Outcome.Published done) {
            List<String> left = result.unwritten();
            folderIs(left.isEmpty() ? FolderStatus.State.SAME : FolderStatus.State.DIFFERS, left, List.of());
            return new Publishing.Live(done.publication(), verdict, left);
        }
        return result.outcome() instanceof PublishRules.Outcome.Unchanged
                ? new Publishing.Unchanged(version)
                : new Publishing.Overtaken(
                        RuleVersion.of(RuleDraft.of(store.records()).files()));
    }

    /**
     * Writes what the rule folder is owed since a publication that did not come to its end.
     *
     * @throws IOException when the folder cannot be written
     */
    public synchronized void settle() throws IOException {
        publisher.settle();
    }

    /**
     * Looks at the rule folder. Where it is the source, what it holds goes live if it passes.
     *
     * @param rested for how long nothing in it has changed: what looks half saved is given more time
     * @return whether it has to be looked at again, although nothing changes
     */
    public synchronized boolean look(Duration rested) throws IOException {
        publisher.settleDebt();
        Diagnostics reading = new Diagnostics();
        RuleFiles found = RuleFolder.read(folder, reading);
        RuleFiles active = RuleVersions.activeFiles(store.records());
        List<String> differing = List.copyOf(active.differences(found));
        if (differing.isEmpty() && !reading.hasErrors()) {
            folderIs(FolderStatus.State.SAME, List.of(), List.of());
            return false;
        }
        if (source == RuleSource.DRAFT) {
            folderIs(FolderStatus.State.DIFFERS, differing, reading.sorted());
            return false;
        }
        if (HalfSaved.maybe(active, found) && rested.compareTo(HalfSaved.PATIENCE) < 0) {
            return true;
        }
        HalfSaved.emptied(active, found).forEach(reading::add);
        Verdict verdict = gate.pass(found, reading);
        if (!RuleFolder.read(folder, new Diagnostics()).equals(found)) {
            return true;
        }
        if (!verdict.passes()) {
            folderIs(FolderStatus.State.REFUSED, differing, verdict.problems());
            return false;
        }
        PublishRules publish =
                PublishRules.ofFolder(found, RuleVersions.active(store.records()), FOLDER, clock.instant());
        publisher.publish(publish, RuleDesk::audited, this::live);
        folderIs(FolderStatus.State.SAME, List.of(), List.of());
        return false;
    }

    private void folderIs(FolderStatus.State state, List<String> differing, List<Diagnostic> problems) {
        Instant now = clock.instant();
        Instant since = status.state() == state ? status.since() : now;
        FolderStatus found = new FolderStatus(state, differing, problems, since);
        // Whoever sees how the folder is finds it in figures and readiness too.
        events.folder(found);
        status = found;
    }
}
