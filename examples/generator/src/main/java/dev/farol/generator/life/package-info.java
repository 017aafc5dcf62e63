/** Interactions: the chapters of a customer's life, written into a diary. */
@NullMarked
package dev.farol.generator.life;

import org.jspecify.annotations.NullMarked;
