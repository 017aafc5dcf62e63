package dev.farol.rulebook;

import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.store.Records;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The draft of the rules: the active files, with changes laid over them. A file that nobody has changed follows the active version. Immutable.
 *
 * @param active what the draft is a draft of, scenarios included
 * @param changes by path; such as make no difference are left out
 */
public record RuleDraft(Optional<String> activeVersion, RuleFiles active, List<DraftChange> changes) {

    public RuleDraft {
        changes = List.copyOf(changes);
    }

    /**
     * The draft as the records have it.
     *
     * @throws IOException when the active rules are damaged
     */
    public static RuleDraft of(Records records) throws IOException {
        RuleFiles active = RuleVersions.activeFiles(records);
        List<DraftChange> changes = DraftRecords.all(records).stream()
                .filter(change -> !change.sameAs(find(active, change.path())))
                .toList();
        return new RuleDraft(RuleVersions.active(records), active, changes);
    }

    /** The files that would be active, were the draft published. */
    public RuleFiles files() {
        Map<String, RuleFile> all = new TreeMap<>(active.all());
        for (DraftChange change : changes) {
            if (change.content().isPresent()) {
                all.put(change.path(), change.content().get());
            } else {
                all.remove(change.path());
            }
        }
        return RuleFiles.of(all.values());
    }

    /** A file of the draft. */
    public Optional<RuleFile> file(String path) {
        Optional<DraftChange> change = change(path);
        return change.isPresent() ? change.get().content() : find(active, path);
    }

    public Optional<DraftChange> change(String path) {
        return changes.stream().filter(change -> change.path().equals(path)).findFirst();
    }

    /** Changes of files that became others in the active version meanwhile: publishing them would undo that. */
    public List<DraftChange> conflicts() {
        List<DraftChange> conflicts = new ArrayList<>();
        for (DraftChange change : changes) {
            if (change.conflictsWith(find(active, change.path()))) {
                conflicts.add(change);
            }
        }
        return conflicts;
    }

    /** Whether it would change nothing. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    static Optional<RuleFile> find(RuleFiles files, String path) {
        return files.find(path).or(() -> Optional.ofNullable(files.scenarios().get(path)));
    }
}
