/** How often rules fired for the customers of a base, and what that says of the rules. */
@NullMarked
package dev.farol.firing;

import org.jspecify.annotations.NullMarked;
