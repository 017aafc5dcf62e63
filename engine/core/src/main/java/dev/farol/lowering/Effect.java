package dev.farol.lowering;

/** What a rule does when it fires. */
public sealed interface Effect {

    /** @param points whole, negative or positive */
    record Points(String dimension, int points, ReasonText reason) implements Effect {}

    record InBand(String band) implements Effect {}

    /** @param priority one of {@link Priority} */
    record Recommend(String playbook, Priority priority, ReasonText reason) implements Effect {}
}
