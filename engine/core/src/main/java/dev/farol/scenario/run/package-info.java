/** Running scenarios: what a rule folder makes of them, against what they expect. */
@NullMarked
package dev.farol.scenario.run;

import org.jspecify.annotations.NullMarked;
