/** Options that say which customers a command is about. */
@NullMarked
package dev.farol.cli.source;

import org.jspecify.annotations.NullMarked;
