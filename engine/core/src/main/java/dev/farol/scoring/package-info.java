/** From answers and fired rules to an assessment that reconciles and explains itself. */
@NullMarked
package dev.farol.scoring;

import org.jspecify.annotations.NullMarked;
