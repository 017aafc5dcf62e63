/** Makes a scenario of a customer: what rules look at, names left out, and what they say of it. */
@NullMarked
package dev.farol.scenario.make;

import org.jspecify.annotations.NullMarked;
