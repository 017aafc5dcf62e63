/** Metrics of what is stored. */
@NullMarked
package dev.farol.measure;

import org.jspecify.annotations.NullMarked;
