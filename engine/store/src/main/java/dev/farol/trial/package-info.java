/** Other rules tried on what is stored, without changing anything. */
@NullMarked
package dev.farol.trial;

import org.jspecify.annotations.NullMarked;
