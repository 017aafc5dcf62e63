/** Changes the points of rules in the files that a person wrote, and nothing else of them. */
@NullMarked
package dev.farol.points;

import org.jspecify.annotations.NullMarked;
