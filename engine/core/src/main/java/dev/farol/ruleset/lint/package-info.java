/** Looks over rules that are each well written: what they say together, and what no customer can ever bring about. */
@NullMarked
package dev.farol.ruleset.lint;

import org.jspecify.annotations.NullMarked;
