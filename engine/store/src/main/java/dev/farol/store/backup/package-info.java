/** Copies of a store that can be brought back: made beside a writer, verified, restored without bringing back whom the store forgot. */
@NullMarked
package dev.farol.store.backup;

import org.jspecify.annotations.NullMarked;
