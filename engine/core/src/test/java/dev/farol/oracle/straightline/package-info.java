/** Lowered rules as straight-line Java, compiled in memory. */
@NullMarked
package dev.farol.oracle.straightline;

import org.jspecify.annotations.NullMarked;
