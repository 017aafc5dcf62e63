/** Brings the rows of each customer together, in memory or by way of temporary files. */
@NullMarked
package dev.farol.file.sort;

import org.jspecify.annotations.NullMarked;
