/** Values as compact bytes: whatever is read back is exactly what would be written. */
@NullMarked
package dev.farol.store.bytes;

import org.jspecify.annotations.NullMarked;
