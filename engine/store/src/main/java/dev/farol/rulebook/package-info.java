/** The versions of the rules that a store keeps, each of them ready to score with. */
@NullMarked
package dev.farol.rulebook;

import org.jspecify.annotations.NullMarked;
