/** Reads interactions files with several threads, and hands each row to a sink. */
@NullMarked
package dev.farol.file.interactions;

import org.jspecify.annotations.NullMarked;
