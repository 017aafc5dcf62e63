package dev.farol.rulebook;

import dev.farol.store.Command;
import dev.farol.store.Decision;
import dev.farol.store.Pending;
import dev.farol.store.change.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says that the rule folder is what the active version says, unless another debt was made meanwhile. */
public record PayDebt(FolderDebt paid, String who, Instant at) implements Command<Boolean> {

    @Override
    public Decision<Boolean> decide(Pending pending) {
        return FolderDebt.find(pending.records()).equals(Optional.of(paid))
                ? Decision.change(new Entry(at, who, List.of(FolderDebt.remove())), true)
                : Decision.nothing(false);
    }
}
