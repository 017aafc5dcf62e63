/** Figures as people and programs read them. */
@NullMarked
package dev.farol.metrics.output;

import org.jspecify.annotations.NullMarked;
