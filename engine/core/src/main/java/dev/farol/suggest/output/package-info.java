/** Suggested rules, as people and programs read them. */
@NullMarked
package dev.farol.suggest.output;

import org.jspecify.annotations.NullMarked;
