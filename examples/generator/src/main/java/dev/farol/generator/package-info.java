/** Generates a realistic base of customers, their interactions and their outcomes from a seed. */
@NullMarked
package dev.farol.generator;

import org.jspecify.annotations.NullMarked;
