/** Stored customers of whom is known whether they left. */
@NullMarked
package dev.farol.hindsight;

import org.jspecify.annotations.NullMarked;
