/** Kills real server processes at random and at chosen moments, starts them again, and looks whether what they said holds. */
@NullMarked
package dev.farol.crash;

import org.jspecify.annotations.NullMarked;
