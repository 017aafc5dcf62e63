/** How rule files are laid out. What a file means never changes. */
@NullMarked
package dev.farol.language.format;

import org.jspecify.annotations.NullMarked;
