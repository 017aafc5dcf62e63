package dev.farol.preview;

import dev.farol.scoring.Assessment;
import dev.farol.scoring.Limit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A limit that takes another part of the points than before, or none any more.
 *
 * @param dimension empty for the score itself, which stays within 0 and 100
 * @param before what it added to the score; 0 where it did nothing
 * @param after what it adds to the score
 */
public record LimitChange(Optional<String> dimension, int before, int after) {

    static List<LimitChange> between(Assessment before, Assessment after) {
        Map<Optional<String>, Integer> earlier = effects(before);
        List<LimitChange> changes = new ArrayList<>();
        effects(after).forEach((dimension, now) -> {
            int was = Optional.ofNullable(earlier.remove(dimension)).orElse(0);
            if (was != now) {
                changes.add(new LimitChange(dimension, was, now));
            }
        });
        earlier.forEach((dimension, was) -> changes.add(new LimitChange(dimension, was, 0)));
        return List.copyOf(changes);
    }

    private static Map<Optional<String>, Integer> effects(Assessment assessment) {
        Map<Optional<String>, Integer> effects = new LinkedHashMap<>();
        for (Limit limit : assessment.limits()) {
            effects.put(limit.dimension(), limit.limitedTo() - limit.points());
        }
        return effects;
    }
}
