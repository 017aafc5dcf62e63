/** Reads everything that a store has on disk, and tells what is damaged or what should not be there. */
@NullMarked
package dev.farol.store.doctor;

import org.jspecify.annotations.NullMarked;
