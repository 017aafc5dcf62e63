/** JSON of what the command line and HTTP both tell of rules. */
@NullMarked
package dev.farol.report;

import org.jspecify.annotations.NullMarked;
