/** What a score of a stored customer is made from: the same for a run, and for whoever asks later. */
@NullMarked
package dev.farol.assess;

import org.jspecify.annotations.NullMarked;
