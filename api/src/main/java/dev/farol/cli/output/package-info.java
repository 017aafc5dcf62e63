/** What commands have in common in what they answer. */
@NullMarked
package dev.farol.cli.output;

import org.jspecify.annotations.NullMarked;
