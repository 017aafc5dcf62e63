package dev.farol.rulebook;

import dev.farol.rules.RuleFiles;
import dev.farol.rules.RuleVersion;
import dev.farol.store.Command;
import dev.farol.store.Decision;
import dev.farol.store.Pending;
import dev.farol.store.change.Change;
import dev.farol.store.change.Entry;
import java.time.Instant;
import java.util.List;

/**
 * Keeps a version of the rules and makes it the active one; tells whether that changed anything. The files are those of a folder that was
 * checked: nothing is checked here.
 */
public record PublishRules(RuleFiles files, String who, Instant at) implements Command<Boolean> {

    @Override
    public Decision<Boolean> decide(Pending pending) {
        List<Change> changes = RuleVersions.publish(files, pending.records());
        return changes.isEmpty() ? Decision.nothing(false) : Decision.change(new Entry(at, who, changes), true);
    }

    public String version() {
        return RuleVersion.of(files);
    }
}
