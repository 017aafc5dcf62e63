package dev.farol.metrics.catalogue;

/** From what was counted to an answer. Pure. */
@FunctionalInterface
interface Formula {

    Answer of(Sums sums);
}
