/** Rules written as sentences: reads {@code .dsl} files and turns {@code .dslr} files into plain rule text. */
@NullMarked
package dev.farol.language.sentence;

import org.jspecify.annotations.NullMarked;
