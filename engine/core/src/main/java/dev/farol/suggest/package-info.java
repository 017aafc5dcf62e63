/** Looking for conditions that are worth a rule. */
@NullMarked
package dev.farol.suggest;

import org.jspecify.annotations.NullMarked;
