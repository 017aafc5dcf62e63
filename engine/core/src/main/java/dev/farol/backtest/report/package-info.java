/** A backtest as people and programs read it: in a terminal, as a page, as JSON. */
@NullMarked
package dev.farol.backtest.report;

import org.jspecify.annotations.NullMarked;
