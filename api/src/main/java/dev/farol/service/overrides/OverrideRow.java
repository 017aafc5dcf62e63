package dev.farol.service.overrides;

import dev.farol.override.history.Spell;
import dev.farol.store.document.ScoreEntry;
import java.util.Optional;

/**
 * An override with what is known of its customer.
 *
 * @param customerName empty when none is given
 * @param owner of the customer; empty when none is given
 * @param computed what the last run found; empty when none did
 */
public record OverrideRow(
        String customer,
        Optional<String> customerName,
        Optional<String> owner,
        Spell spell,
        Optional<ScoreEntry> computed) {}
