/** The commands on rule folders: check, test, fmt. */
@NullMarked
package dev.farol.cli.rules;

import org.jspecify.annotations.NullMarked;
