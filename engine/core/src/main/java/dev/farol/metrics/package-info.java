/** Metrics of the whole base: any number of them, for any periods and groups, in one pass over the customers. */
@NullMarked
package dev.farol.metrics;

import org.jspecify.annotations.NullMarked;
