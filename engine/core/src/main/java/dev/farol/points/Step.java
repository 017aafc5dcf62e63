package dev.farol.points;

import dev.farol.diagnostic.Place;
import java.util.List;

/**
 * Changes of one file that are made together or not at all.
 *
 * @param wanted what they bring about: more than one where rules share a number
 */
record Step(List<Wanted> wanted, List<Change> changes) {

    /** A number that should be another one. */
    record Wanted(Target target, Place place, int before, int after) {

        Unchanged refused(String why) {
            return new Unchanged(target, place, after, why);
        }
    }

    Step {
        wanted = List.copyOf(wanted);
        changes = List.copyOf(changes);
    }

    String file() {
        return changes.get(0).from().place().file();
    }
}
