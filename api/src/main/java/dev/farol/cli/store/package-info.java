/** Commands that work on a store. */
@NullMarked
package dev.farol.cli.store;

import org.jspecify.annotations.NullMarked;
