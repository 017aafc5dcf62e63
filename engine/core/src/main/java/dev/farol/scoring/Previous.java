package dev.farol.scoring;

import java.util.OptionalInt;

/** What the run before found, for {@code change} and {@code previousBand}. {@code band} is empty when there was none. */
public record Previous(OptionalInt score, String band) {

    /** No run before. */
    public static final Previous NONE = new Previous(OptionalInt.empty(), "");
}
