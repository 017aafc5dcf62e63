/** A rule folder put together: read, expanded, parsed, lowered, looked over. */
@NullMarked
package dev.farol.ruleset;

import org.jspecify.annotations.NullMarked;
