/** Sealed files, written once and then only read, what names them, and what checks them; the only code that knows MapDB. */
@NullMarked
package dev.farol.store.sealed;

import org.jspecify.annotations.NullMarked;
