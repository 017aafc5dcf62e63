/** Routes of the score of one customer: now, of a run, over time, compared, supposed. */
@NullMarked
package dev.farol.http.health;

import org.jspecify.annotations.NullMarked;
