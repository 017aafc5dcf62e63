package dev.farol.difference;

import dev.farol.diagnostic.Place;
import dev.farol.rules.Stage;
import java.util.List;
import java.util.Optional;

/**
 * A rule that is not what it was.
 *
 * @param stage the later one; of a rule that is gone, the earlier one
 * @param before where its name stood; empty for a new rule
 * @param after where its name stands; empty for a rule that is gone
 * @param values what is different: of a new rule, and of one that is gone, all there is to it
 */
public record RuleChange(
        String rule, Stage stage, Kind kind, Optional<Place> before, Optional<Place> after, List<ValueChange> values) {

    /** What became of the rule. */
    public enum Kind {
        ADDED,
        REMOVED,
        /** It says something else: another condition, other points, another reason. */
        CHANGED,
        /** It says what it said, in another file. */
        MOVED;

        /** As it is written: {@code added}. */
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public RuleChange {
        values = List.copyOf(values);
    }
}
