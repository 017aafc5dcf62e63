package dev.farol.difference;

import java.util.List;

/**
 * A file of settings that does not say what it said: the scorecard, the vocabulary, or a playbook.
 *
 * @param file its path in the rule folder
 */
public record SettingsChange(String file, List<ValueChange> values) {

    public SettingsChange {
        values = List.copyOf(values);
    }
}
