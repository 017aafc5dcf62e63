/** Scenarios: tests of rules that CS operations writes. */
@NullMarked
package dev.farol.scenario;

import org.jspecify.annotations.NullMarked;
