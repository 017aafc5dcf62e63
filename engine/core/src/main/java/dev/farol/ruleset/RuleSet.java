package dev.farol.ruleset;

import dev.farol.lowering.LoweredRule;
import dev.farol.lowering.Reading;
import dev.farol.lowering.TextReading;
import dev.farol.rules.Playbook;
import dev.farol.rules.Scorecard;
import dev.farol.rules.Stage;
import dev.farol.rules.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A rule folder that has no errors. Immutable.
 *
 * @param version hash of its content
 * @param playbooks by id
 * @param rules of each stage, in the order of files and lines; a rule's index is its number in the stage
 * @param numbers what the number slots of the rules hold
 * @param texts what their text slots hold
 */
public record RuleSet(
        String version,
        Scorecard scorecard,
        Vocabulary vocabulary,
        SortedMap<String, Playbook> playbooks,
        Map<Stage, List<LoweredRule>> rules,
        List<Reading> numbers,
        List<TextReading> texts) {

    public List<LoweredRule> rules(Stage stage) {
        return rules.getOrDefault(stage, List.of());
    }
}
