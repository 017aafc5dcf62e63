package dev.farol.rulebook;

import dev.farol.rules.RuleFile;
import dev.farol.store.Command;
import dev.farol.store.Decision;
import dev.farol.store.Pending;
import dev.farol.store.change.Change;
import dev.farol.store.change.Entry;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Has a file of the draft otherwise, unless it is another by now than whoever asks believes.
 *
 * @param content empty to do without the file
 * @param allowed whether the change may be made, by the file that is there now
 */
public record ChangeDraft(
        String path, Optional<RuleFile> content, Predicate<Optional<RuleFile>> allowed, String who, Instant at)
        implements Command<ChangeDraft.Outcome> {

    /** What became of it. */
    public sealed interface Outcome {

        /** The draft has it so; {@code before} is the file that was there. */
        record Changed(Optional<RuleFile> before) implements Outcome {}

        /** It is another by now; nothing was changed. */
        record Refused(RuleDraft draft) implements Outcome {}
    }

    @Override
    public Decision<Outcome> decide(Pending pending) throws IOException {
        RuleDraft draft = RuleDraft.of(pending.records());
        Optional<RuleFile> before = draft.file(path);
        if (!allowed.test(before)) {
            return Decision.nothing(new Outcome.Refused(draft));
        }
        Optional<RuleFile> active = RuleDraft.find(draft.active(), path);
        Optional<String> base =
                draft.change(path).isPresent() ? draft.change(path).get().base() : active.map(RuleFile::print);
        DraftChange change = new DraftChange(path, content, base, who, at);
        Optional<DraftChange> kept = DraftRecords.find(pending.records(), path);
        if (change.sameAs(before) && kept.isEmpty()) {
            return Decision.nothing(new Outcome.Changed(before));
        }
        Change record = change.sameAs(active) ? DraftRecords.remove(path) : DraftRecords.put(change);
        return Decision.change(new Entry(at, who, List.of(record)), new Outcome.Changed(before));
    }
}
