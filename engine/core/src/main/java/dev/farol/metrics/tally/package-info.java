/** What is counted and summed for figures: exact, the same in any order, and added up from parts. */
@NullMarked
package dev.farol.metrics.tally;

import org.jspecify.annotations.NullMarked;
