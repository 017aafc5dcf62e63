/** The run over all customers: merges what is known, scores it, keeps the tasks, and seals the result. */
@NullMarked
package dev.farol.nightly;

import org.jspecify.annotations.NullMarked;
