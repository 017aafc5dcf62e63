/** Routes of what account managers say against computed scores. */
@NullMarked
package dev.farol.http.overrides;

import org.jspecify.annotations.NullMarked;
