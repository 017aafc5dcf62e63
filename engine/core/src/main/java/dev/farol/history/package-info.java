/** A customer's interactions, compact: columns sorted by time, names interned, exact decimals. */
@NullMarked
package dev.farol.history;

import org.jspecify.annotations.NullMarked;
