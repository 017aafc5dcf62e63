/** The truth of a store: what was accepted, in order, appended and forced before anyone is told that it is safe. */
@NullMarked
package dev.farol.store.journal;

import org.jspecify.annotations.NullMarked;
