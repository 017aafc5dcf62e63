/** The score of one stored customer, told when it is asked for: now, as a run saw it, compared, and supposed. */
@NullMarked
package dev.farol.health;

import org.jspecify.annotations.NullMarked;
