/** Whether the scores of a rule set would have told who leaves: scored as of moments whose outcome is known. */
@NullMarked
package dev.farol.backtest;

import org.jspecify.annotations.NullMarked;
