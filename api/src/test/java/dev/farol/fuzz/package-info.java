/** Sends a whole server what nobody should send, and holds every answer against what was promised. */
@NullMarked
package dev.farol.fuzz;

import org.jspecify.annotations.NullMarked;
