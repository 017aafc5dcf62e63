/** A file opened, and cut into whole lines or CSV records of valid UTF-8. */
@NullMarked
package dev.farol.file.lines;

import org.jspecify.annotations.NullMarked;
