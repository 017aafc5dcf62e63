/** What becomes of a store whose files are damaged while nobody looks. */
@NullMarked
package dev.farol.store.damage;

import org.jspecify.annotations.NullMarked;
