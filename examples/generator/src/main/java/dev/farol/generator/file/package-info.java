/** The files of a base. */
@NullMarked
package dev.farol.generator.file;

import org.jspecify.annotations.NullMarked;
