/** Files out: each appears whole or not at all; JSON lines, and the rejects. */
@NullMarked
package dev.farol.file.output;

import org.jspecify.annotations.NullMarked;
