package dev.farol.rulebook;

import dev.farol.store.Command;
import dev.farol.store.Decision;
import dev.farol.store.Pending;
import dev.farol.store.change.Change;
import dev.farol.store.change.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Forgets changes of the draft; tells the paths.
 *
 * @param path the only one to forget; empty for all
 */
public record DiscardDraft(Optional<String> path, String who, Instant at) implements Command<List<String>> {

    @Override
    public Decision<List<String>> decide(Pending pending) {
        List<String> paths = DraftRecords.all(pending.records()).stream()
                .map(DraftChange::path)
                .filter(each -> path.map(each::equals).orElse(true))
                .toList();
        List<Change> changes = paths.stream().map(DraftRecords::remove).toList();
        return changes.isEmpty() ? Decision.nothing(paths) : Decision.change(new Entry(at, who, changes), paths);
    }
}
