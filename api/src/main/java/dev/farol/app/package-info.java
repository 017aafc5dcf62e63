/** Puts the program together: which parts there are, in which order they start and stop. Known to nobody. */
@NullMarked
package dev.farol.app;

import org.jspecify.annotations.NullMarked;
