package dev.farol.scenario;

import dev.farol.rules.Vocabulary;
import java.util.Set;

/** The names that scenarios may write: interaction types with their data, bands, health rules, playbooks. */
public record KnownNames(Vocabulary vocabulary, Set<String> bands, Set<String> rules, Set<String> playbooks) {

    public KnownNames {
        bands = Set.copyOf(bands);
        rules = Set.copyOf(rules);
        playbooks = Set.copyOf(playbooks);
    }
}
