package dev.farol.rules;

import dev.farol.diagnostic.Diagnostics;
import java.util.Optional;

/**
 * What to do with a customer, from {@code playbooks/ID.md}. Immutable.
 *
 * @param id the name of its file, such as {@code rescue-call}
 * @param owner the role that does it, such as {@code csm}
 * @param due days until it should be done
 * @param cooldown days after it was closed in which it is not recommended again
 * @param steps Markdown
 */
public record Playbook(String id, Label title, String owner, int due, int cooldown, Label steps) {

    /** Reads one playbook; empty after an error, and then every error is in the diagnostics. */
    public static Optional<Playbook> read(RuleFile file, Diagnostics diagnostics) {
        return PlaybookReader.read(file, diagnostics);
    }
}
