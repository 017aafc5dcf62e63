/**
 * From rules as written to rules as they run: names, questions, types and units are checked, negation is pushed inward,
 * and what is left compares numbered readings. Nothing a person wrote is in a lowered condition but numbers.
 */
@NullMarked
package dev.farol.lowering;

import org.jspecify.annotations.NullMarked;
