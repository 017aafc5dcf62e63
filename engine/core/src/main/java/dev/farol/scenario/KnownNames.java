package dev.farol.scenario;

import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Band;
import dev.farol.rules.Stage;
import dev.farol.rules.Vocabulary;
import dev.farol.ruleset.RuleSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The names that scenarios may write: interaction types with their data, bands, health rules, playbooks. */
public record KnownNames(Vocabulary vocabulary, Set<String> bands, Set<String> rules, Set<String> playbooks) {

    public KnownNames {
        bands = Set.copyOf(bands);
        rules = Set.copyOf(rules);
        playbooks = Set.copyOf(playbooks);
    }

    /** The names of a rule set. */
    public static KnownNames of(RuleSet rules) {
        return new KnownNames(
                rules.vocabulary(),
                rules.scorecard().bands().stream().map(Band::id).collect(Collectors.toSet()),
                rules.rules(Stage.HEALTH).stream().map(LoweredRule::name).collect(Collectors.toSet()),
                rules.playbooks().keySet());
    }
}
