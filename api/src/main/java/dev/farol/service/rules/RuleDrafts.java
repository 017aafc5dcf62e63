package dev.farol.service.rules;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.firing.FireLint;
import dev.farol.firing.FireStatistics;
import dev.farol.rulebook.ChangeDraft;
import dev.farol.rulebook.DiscardDraft;
import dev.farol.rulebook.LastFires;
import dev.farol.rulebook.Previews;
import dev.farol.rulebook.Publication;
import dev.farol.rulebook.RuleDraft;
import dev.farol.rulebook.RuleVersions;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import dev.farol.service.access.Act;
import dev.farol.service.access.Audited;
import dev.farol.store.Durable;
import dev.farol.store.Store;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** The draft of the rules, changed file by file, and the versions that were published. Thread safe. */
public final class RuleDrafts implements DraftSource, PreviewedDrafts {

    /** As {@link dev.farol.rules.RuleFolder} has it. */
    public static final int LARGEST_FILE = 1_000_000;

    private final Store store;

    public RuleDrafts(Store store) {
        this.store = store;
    }

    /** The draft as it is now. */
    public RuleDraft draft() throws IOException {
        return RuleDraft.of(store.records());
    }

    /**
     * Has a file otherwise.
     *
     * @param content empty to do without it
     * @param allowed whether it may be changed, by the file that is there
     */
    public CompletableFuture<ChangeDraft.Outcome> change(
            String path, Optional<RuleFile> content, Predicate<Optional<RuleFile>> allowed, String who, Instant at) {
        ChangeDraft change = new ChangeDraft(path, content, allowed, who, at);
        return store.submit(new Audited<>(
                change, outcome -> Act.on("change-rules", path, content.isPresent() ? "written" : "removed")));
    }

    /** Takes changes of the draft back, of one file or of all; tells the paths. */
    public CompletableFuture<List<String>> discard(Optional<String> path, String who, Instant at) {
        return store.submit(new Audited<>(
                new DiscardDraft(path, who, at), paths -> Act.on("discard-rules", String.join(", ", paths), "")));
    }

    @Override
    public RuleFiles files(Diagnostics diagnostics) throws IOException {
        RuleFiles files = draft().files();
        RuleGate.missing(files).sorted().forEach(diagnostics::add);
        return files;
    }

    @Override
    public void previewed(String draft, String active, Instant at, String who) throws IOException {
        Durable.of(store.submit(Previews.record(draft, active, who, at)));
    }

    /** Every problem of some rules, with what the last run says of how often they fire; nothing of them is run. */
    public List<Diagnostic> problems(RuleFiles files) throws IOException {
        Diagnostics diagnostics = RuleGate.missing(files);
        Optional<RuleSet> set = RuleSetReader.check(files, diagnostics).rules();
        Optional<FireStatistics> fires =
                set.isPresent() ? LastFires.about(set.get(), store.records()) : Optional.empty();
        fires.ifPresent(statistics -> FireLint.look(set.orElseThrow(), statistics, diagnostics));
        return diagnostics.sorted();
    }

    /** How versions became the active ones, first to last. */
    public List<Publication> publications() {
        return RuleVersions.publications(store.records());
    }

    /** The version that scores. */
    public Optional<String> active() {
        return RuleVersions.active(store.records());
    }

    /** The files of a version; empty when there is none. */
    public Optional<RuleFiles> version(String version) throws IOException {
        return RuleVersions.files(store.records(), version);
    }

    /** The versions that are kept. */
    public List<String> versions() {
        return RuleVersions.all(store.records());
    }

    /** Who had a file of the draft as it is, and when; empty where nobody knows. */
    public Optional<Editor> editor(RuleDraft draft, String path) {
        return draft.change(path)
                .map(change -> new Editor(change.who(), change.at()))
                .or(() -> publications().stream()
                        .reduce((first, second) -> second)
                        .map(last -> new Editor(last.who(), last.at())));
    }

    /** Somebody who changed something. */
    public record Editor(String who, Instant at) {}
}
