/** Metrics on the command line. */
@NullMarked
package dev.farol.cli.metrics;

import org.jspecify.annotations.NullMarked;
