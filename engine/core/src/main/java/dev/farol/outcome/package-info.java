/** Who left and who stayed, told by a file, beside everything that was known of them as of that moment. */
@NullMarked
package dev.farol.outcome;

import org.jspecify.annotations.NullMarked;
