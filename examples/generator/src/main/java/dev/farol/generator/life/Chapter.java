package dev.farol.generator.life;

/** One side of a customer's life. Keeps no state. */
@FunctionalInterface
interface Chapter {
    void play(Scene scene);
}
