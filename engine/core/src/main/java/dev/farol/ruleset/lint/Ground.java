package dev.farol.ruleset.lint;

import dev.farol.diagnostic.Place;
import dev.farol.lowering.LoweredRule;
import dev.farol.lowering.Reading;
import dev.farol.rules.KeyPlaces;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.Scorecard;
import dev.farol.rules.Stage;
import dev.farol.rules.Vocabulary;
import dev.farol.ruleset.reach.Reach;
import dev.farol.ruleset.reach.SlotBounds;
import java.util.List;
import java.util.Map;

/**
 * What rules are looked over on.
 *
 * @param rules of each stage, in the order of files and lines
 * @param readings what the number slots of the rules hold
 * @param descriptions what rules say of themselves, by name
 */
public record Ground(
        RuleFiles files,
        Scorecard scorecard,
        Vocabulary vocabulary,
        Map<Stage, List<LoweredRule>> rules,
        List<Reading> readings,
        Map<String, String> descriptions) {

    List<LoweredRule> rules(Stage stage) {
        return rules.getOrDefault(stage, List.of());
    }

    Reach reach() {
        return Reach.of(readings, new SlotBounds(scorecard, vocabulary));
    }

    /** Where a key of scorecard.yaml stands. */
    Place inScorecard(String key) {
        return place(RuleFiles.SCORECARD, key);
    }

    /** Where a type of interactions.yaml stands. */
    Place inVocabulary(String type) {
        return place(RuleFiles.INTERACTIONS, type);
    }

    private Place place(String path, String key) {
        return files.find(path).map(KeyPlaces::of).map(keys -> keys.of(key)).orElse(Place.of(path));
    }

    /** Whether one of two rules names the other in its description: then what they do together is meant. */
    boolean isMeant(LoweredRule one, LoweredRule other) {
        return says(one, other) || says(other, one);
    }

    private boolean says(LoweredRule one, LoweredRule other) {
        return descriptions.getOrDefault(one.name(), "").contains(other.name());
    }
}
