/** The metrics: what each is called, how it is defined, and its formula over what was counted. */
@NullMarked
package dev.farol.metrics.catalogue;

import org.jspecify.annotations.NullMarked;
