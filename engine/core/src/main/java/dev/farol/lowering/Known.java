package dev.farol.lowering;

import dev.farol.rules.Scorecard;
import dev.farol.rules.Stage;
import dev.farol.rules.Vocabulary;
import java.util.Set;

/**
 * The names that rules of a folder may use.
 *
 * @param healthRules names of all health rules, for {@code fired("...")}
 */
public record Known(Scorecard scorecard, Vocabulary vocabulary, Set<String> playbooks, Set<String> healthRules) {

    /** Whether a reading first known at {@code since} is there at {@code stage}. */
    static boolean isThere(Stage since, Stage stage) {
        return since.compareTo(stage) <= 0;
    }
}
