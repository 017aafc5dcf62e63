/** What all reading and writing of files shares: what can be wrong with a file or a line, and how much a line may hold. */
@NullMarked
package dev.farol.file;

import org.jspecify.annotations.NullMarked;
