/** Plots: data in, a drawing that says in words what it shows out. */
@NullMarked
package dev.farol.metrics.report.plot;

import org.jspecify.annotations.NullMarked;
