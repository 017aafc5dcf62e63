/** Whole files in, assessments out: the customers of a file joined with their interactions, scored on all cores, in order. */
@NullMarked
package dev.farol.bulk;

import org.jspecify.annotations.NullMarked;
