/** What is kept of runs: which state each one pins, how it ended, and what it found. */
@NullMarked
package dev.farol.run;

import org.jspecify.annotations.NullMarked;
