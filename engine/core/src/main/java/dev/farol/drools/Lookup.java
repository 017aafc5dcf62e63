package dev.farol.drools;

import dev.farol.lowering.Condition;

/**
 * What printed rules name by number.
 *
 * @param constants the texts that {@code k(i)} stands for
 * @param conditions what {@code holds(i)} evaluates
 */
record Lookup(String[] constants, Condition[] conditions) {}
