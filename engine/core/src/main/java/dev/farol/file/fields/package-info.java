/** What a field of a line says: ids, exact decimals, JSON values. */
@NullMarked
package dev.farol.file.fields;

import org.jspecify.annotations.NullMarked;
