package dev.farol.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that has another value than before, both as people read them.
 *
 * @param what its name, such as {@code points} or {@code dimension adoption: min}
 * @param from empty when there was none before
 * @param to empty when there is none any more
 */
public record ValueChange(String what, Optional<String> from, Optional<String> to) {

    /** {@code points: -12 -> -8}, {@code band: added (healthy)}, {@code band: removed (healthy)}. */
    public String text() {
        if (from.isEmpty()) {
            return what + ": added (" + to.orElse("") + ")";
        }
        return to.isEmpty() ? what + ": removed (" + from.get() + ")" : what + ": " + from.get() + " -> " + to.get();
    }

    /** What changed between two lists of named values, in the order of the later one; what went comes behind. */
    static List<ValueChange> between(Map<String, String> before, Map<String, String> after) {
        List<ValueChange> changes = new ArrayList<>();
        after.forEach((what, to) -> {
            if (!Objects.equals(before.get(what), to)) {
                changes.add(new ValueChange(what, Optional.ofNullable(before.get(what)), Optional.of(to)));
            }
        });
        before.forEach((what, from) -> {
            if (!after.containsKey(what)) {
                changes.add(new ValueChange(what, Optional.of(from), Optional.empty()));
            }
        });
        return List.copyOf(changes);
    }
}
