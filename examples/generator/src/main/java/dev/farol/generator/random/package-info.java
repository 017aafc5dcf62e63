/** Randomness that is the same on every machine. */
@NullMarked
package dev.farol.generator.random;

import org.jspecify.annotations.NullMarked;
