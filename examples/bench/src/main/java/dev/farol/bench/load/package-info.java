/** A client that sends as fast as it is answered, or at a pace, and measures: the same one for all that is compared. */
@NullMarked
package dev.farol.bench.load;

import org.jspecify.annotations.NullMarked;
