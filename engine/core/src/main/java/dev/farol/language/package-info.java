/** The rule language: text to syntax tree, sentences and tables, types, lowering, layout and lint. */
@NullMarked
package dev.farol.language;

import org.jspecify.annotations.NullMarked;
