package dev.farol.points;

import dev.farol.diagnostic.Place;

/**
 * A number that could not be written.
 *
 * @param place where it stands, or should
 * @param why one sentence for people, then a line starting with "Maybe" where there is something to do
 */
public record Unchanged(Target target, Place place, int wished, String why) {

    /** As a terminal shows it. */
    public String text() {
        return place + ": could not set " + target.inWords() + " (" + wished + "): " + why;
    }
}
