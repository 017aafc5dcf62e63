/** Routes of metrics. */
@NullMarked
package dev.farol.http.metrics;

import org.jspecify.annotations.NullMarked;
