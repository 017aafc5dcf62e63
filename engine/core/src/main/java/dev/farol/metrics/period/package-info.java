/** Stretches of calendar time that figures are about. */
@NullMarked
package dev.farol.metrics.period;

import org.jspecify.annotations.NullMarked;
