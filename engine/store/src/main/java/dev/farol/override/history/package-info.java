/** The overrides of each customer as a store keeps them: who set which, when, and how each ended. */
@NullMarked
package dev.farol.override.history;

import org.jspecify.annotations.NullMarked;
