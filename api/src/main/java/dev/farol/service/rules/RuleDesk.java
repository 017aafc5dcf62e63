package dev.farol.service.rules;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.rulebook.FolderDebt;
import dev.farol.rulebook.PayDebt;
import dev.farol.rulebook.Previews;
import dev.farol.rulebook.Publication;
import dev.farol.rulebook.PublishRules;
import dev.farol.rulebook.RuleDraft;
import dev.farol.rulebook.RuleFolderWriter;
import dev.farol.rulebook.RuleLibrary;
import dev.farol.rulebook.RuleVersions;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.RuleFolder;
import dev.farol.rules.RuleVersion;
import dev.farol.service.Durable;
import dev.farol.service.access.Act;
import dev.farol.service.access.Audited;
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
import java.util.SortedSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way to live: whatever becomes active passes here, one at a time, and the rule folder is made the same. Thread safe.
 *
 * <p>What is published is first laid beside the files of the folder, then made durable in the store, together with what the folder is still
 * owed; then it scores; then the folder gets it. A process that dies on the way pays what is owed when it starts again.
 */
public final class RuleDesk {

    private static final Logger LOG = LoggerFactory.getLogger(RuleDesk.class);
    private static final String FOLDER = "rule folder";

    private final Store store;
    private final RuleLibrary library;
    private final RuleGate gate;
    private final Path folder;
    private final RuleFolderWriter writer;
    private final RuleSource source;
    private final boolean previewFirst;
    private final RuleEvents events;
    private final Clock clock;
    private volatile FolderStatus status;

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
        this.writer = new RuleFolderWriter(folder, files);
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

    /** Guard, lint, compile and scenarios of any rules, without anything going live. @param wanted text in the names of scenarios to run */
    public Verdict pass(RuleFiles files, Optional<String> wanted) {
        return gate.pass(files, new Diagnostics(), wanted);
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
        if (draft.isEmpty()) {
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
        RuleFiles active = RuleVersions.activeFiles(store.records());
        boolean isThere = Files.exists(folder);
        RuleFiles inFolder = isThere ? RuleFolder.read(folder, new Diagnostics()) : RuleFiles.of(List.of());
        SortedSet<String> foreign = active.differences(inFolder);
        if (isThere && !overwrite && !foreign.isEmpty()) {
            return new Publishing.FolderDiffers(List.copyOf(foreign));
        }
        FolderDebt debt = FolderDebt.of(inFolder, verdict.files());
        RuleFolderWriter.Staged staged;
        try {
            staged = writer.stage(verdict.files(), debt);
        } catch (IOException failed) {
            return new Publishing.FolderFails(reason(failed));
        }
        Optional<Publication> published = Optional.empty();
        try {
            PublishRules publish = new PublishRules(
                    verdict.files(),
                    way,
                    RuleVersions.active(store.records()),
                    draft,
                    debt,
                    message,
                    who,
                    clock.instant());
            PublishRules.Outcome outcome = submit(publish);
            if (!(outcome instanceof PublishRules.Outcome.Published done)) {
                return outcome instanceof PublishRules.Outcome.Unchanged
                        ? new Publishing.Unchanged(publish.version())
                        : new Publishing.Overtaken(
                                RuleVersion.of(RuleDraft.of(store.records()).files()));
            }
            published = Optional.of(done.publication());
        } finally {
            if (published.isEmpty()) {
                staged.drop();
            }
        }
        events.live(library.activate());
        List<String> left = place(staged, debt);
        told(left.isEmpty() ? FolderStatus.State.SAME : FolderStatus.State.DIFFERS, left, List.of());
        return new Publishing.Live(published.get(), verdict, left);
    }

    private PublishRules.Outcome submit(PublishRules publish) throws IOException {
        return Durable.of(store.submit(new Audited<>(
                publish,
                outcome ->
                        Act.on("publish-rules", publish.version(), publish.way().label()))));
    }

    /** The version is live, whatever becomes of this: what cannot be written now is owed. */
    private List<String> place(RuleFolderWriter.Staged staged, FolderDebt debt) {
        try {
            List<String> left = staged.place();
            Durable.of(store.submit(new PayDebt(debt, FOLDER, clock.instant())));
            left.forEach(path -> LOG.warn("{} was changed in the rule folder meanwhile, and is left as it is", path));
            return left;
        } catch (IOException failed) {
            LOG.error("could not write all of the rule folder; it is tried again", failed);
            return List.copyOf(debt.before().keySet());
        }
    }

    /**
     * Writes what the rule folder is owed since a publication that did not come to its end; deletes what it left beside the files.
     *
     * @throws IOException when the folder cannot be written
     */
    public synchronized void settle() throws IOException {
        writer.clean();
        Optional<FolderDebt> debt = FolderDebt.find(store.records());
        if (debt.isPresent()) {
            RuleFiles active = RuleVersions.activeFiles(store.records());
            List<String> left = writer.stage(active, debt.get()).place();
            Durable.of(store.submit(new PayDebt(debt.get(), FOLDER, clock.instant())));
            LOG.info(
                    "the rule folder holds version {} now, as an interrupted publication wanted it",
                    RuleVersion.of(active));
            left.forEach(path -> LOG.warn("{} was changed in the rule folder meanwhile, and is left as it is", path));
        }
    }

    /**
     * Looks at the rule folder. Where it is the source, what it holds goes live if it passes.
     *
     * @param rested for how long nothing in it has changed: what looks half saved is given more time
     * @return whether it has to be looked at again, although nothing changes
     */
    public synchronized boolean look(Duration rested) throws IOException {
        if (FolderDebt.find(store.records()).isPresent()) {
            settle();
        }
        Diagnostics reading = new Diagnostics();
        RuleFiles found = RuleFolder.read(folder, reading);
        RuleFiles active = RuleVersions.activeFiles(store.records());
        List<String> differing = List.copyOf(active.differences(found));
        if (differing.isEmpty() && !reading.hasErrors()) {
            told(FolderStatus.State.SAME, List.of(), List.of());
            return false;
        }
        if (source == RuleSource.DRAFT) {
            told(FolderStatus.State.DIFFERS, differing, reading.sorted());
            return false;
        }
        if (HalfSaved.maybe(active, found) && rested.compareTo(HalfSaved.PATIENCE) < 0) {
            return true;
        }
        Verdict verdict = gate.pass(found, reading);
        if (!RuleFolder.read(folder, new Diagnostics()).equals(found)) {
            return true;
        }
        if (!verdict.passes()) {
            told(FolderStatus.State.REFUSED, differing, verdict.problems());
            return false;
        }
        PublishRules publish =
                PublishRules.ofFolder(found, RuleVersions.active(store.records()), FOLDER, clock.instant());
        if (submit(publish) instanceof PublishRules.Outcome.Published) {
            events.live(library.activate());
        }
        told(FolderStatus.State.SAME, List.of(), List.of());
        return false;
    }

    private void told(
            FolderStatus.State state, List<String> differing, List<dev.farol.diagnostic.Diagnostic> problems) {
        Instant now = clock.instant();
        Instant since = status.state() == state ? status.since() : now;
        status = new FolderStatus(state, differing, problems, since);
        events.folder(status);
    }

    private static String reason(IOException failed) {
        String message = String.valueOf(failed.getMessage());
        return failed.getClass() == IOException.class
                ? message
                : failed.getClass().getSimpleName() + ": " + message;
    }
}
