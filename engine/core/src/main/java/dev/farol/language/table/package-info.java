/** Rules written as decision tables: turns {@code .drl.csv} and {@code .drl.xlsx} files into plain rule text. */
@NullMarked
package dev.farol.language.table;

import org.jspecify.annotations.NullMarked;
