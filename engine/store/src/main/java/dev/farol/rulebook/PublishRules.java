package dev.farol.rulebook;

import dev.farol.rules.RuleFiles;
import dev.farol.rules.RuleVersion;
import dev.farol.store.Command;
import dev.farol.store.Decision;
import dev.farol.store.Pending;
import dev.farol.store.Records;
import dev.farol.store.change.Change;
import dev.farol.store.change.Entry;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps a version of the rules and makes it the active one, in one journal entry with all that goes with it. The files are those of a
 * folder or a draft that was checked: nothing is checked here but that it is still the same.
 *
 * @param files with scenarios
 * @param draft the draft that was checked, to be emptied; empty where the files come from elsewhere
 * @param debt what is to be done in the rule folder afterwards
 */
public record PublishRules(
        RuleFiles files,
        Publication.Way way,
        Optional<String> parent,
        Optional<RuleDraft> draft,
        FolderDebt debt,
        String message,
        String who,
        Instant at)
        implements Command<PublishRules.Outcome> {

    /** What became of it. */
    public sealed interface Outcome {

        /** It is active now, or its scenarios are. */
        record Published(Publication publication) implements Outcome {}

        /** It was active already, with the same scenarios. */
        record Unchanged() implements Outcome {}

        /** Something else was published, or the draft changed, since it was checked; nothing was changed. */
        record Overtaken() implements Outcome {}
    }

    /** Of a folder that holds these files already. */
    public static PublishRules ofFolder(RuleFiles files, Optional<String> parent, String who, Instant at) {
        return new PublishRules(
                files, Publication.Way.FOLDER, parent, Optional.empty(), FolderDebt.of(files, files), "", who, at);
    }

    public String version() {
        return RuleVersion.of(files);
    }

    @Override
    public Decision<Outcome> decide(Pending pending) throws IOException {
        Records records = pending.records();
        if (!RuleVersions.active(records).equals(parent)
                || (draft.isPresent()
                        && !draft.get().changes().equals(RuleDraft.of(records).changes()))) {
            return Decision.nothing(new Outcome.Overtaken());
        }
        List<Change> changes = new ArrayList<>(RuleVersions.activate(files, records));
        DraftRecords.all(records).stream()
                .filter(change -> draft.isPresent())
                .map(change -> DraftRecords.remove(change.path()))
                .forEach(changes::add);
        if (changes.isEmpty()) {
            return Decision.nothing(new Outcome.Unchanged());
        }
        changes.addAll(Previews.forget(records));
        if (!debt.isEmpty()) {
            changes.add(debt.put());
        } else if (FolderDebt.find(records).isPresent()) {
            changes.add(FolderDebt.remove());
        }
        Publication told = new Publication(RuleVersions.nextNumber(records), version(), parent, way, who, at, message);
        changes.add(RuleVersions.told(told));
        return Decision.change(new Entry(at, who, changes), new Outcome.Published(told));
    }
}
