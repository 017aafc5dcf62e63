/** Messages about what a person wrote: where, what is wrong, and a hint. */
@NullMarked
package dev.farol.diagnostic;

import org.jspecify.annotations.NullMarked;
