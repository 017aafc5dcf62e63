/** Elements of pages and drawings, from which no text of anybody can break out. */
@NullMarked
package dev.farol.metrics.report.markup;

import org.jspecify.annotations.NullMarked;
