/** Routes of runs. */
@NullMarked
package dev.farol.http.runs;

import org.jspecify.annotations.NullMarked;
