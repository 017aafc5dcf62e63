/** The command line. */
@NullMarked
package dev.farol.cli;

import org.jspecify.annotations.NullMarked;
