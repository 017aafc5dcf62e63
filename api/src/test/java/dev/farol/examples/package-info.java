/** The walk-throughs of {@code examples/}, done as they are written. */
@NullMarked
package dev.farol.examples;

import org.jspecify.annotations.NullMarked;
