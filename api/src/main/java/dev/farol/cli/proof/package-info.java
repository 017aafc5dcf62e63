/** Commands that hold rules against what became of customers. */
@NullMarked
package dev.farol.cli.proof;

import org.jspecify.annotations.NullMarked;
