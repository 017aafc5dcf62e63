/**
 * The meaning of a rule folder, written a second time and as plainly as possible: no slots, no lowering, no columns, one
 * customer at a time. It shares nothing with the engine but the two records of {@code dev.farol.customer}.
 */
@NullMarked
package dev.farol.oracle.plain;

import org.jspecify.annotations.NullMarked;
