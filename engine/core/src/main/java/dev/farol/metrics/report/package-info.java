/** The monthly report: one page, that needs nothing beside itself, of the figures of a month and of the year before it. */
@NullMarked
package dev.farol.metrics.report;

import org.jspecify.annotations.NullMarked;
