/** From the interactions of one customer to entries in ledgers: one counter for each family of figures. */
@NullMarked
package dev.farol.metrics.count;

import org.jspecify.annotations.NullMarked;
