/** Loads files of customers and interactions into a store, past its journal: sorted, compared with what is known, and sealed at once. */
@NullMarked
package dev.farol.load;

import org.jspecify.annotations.NullMarked;
