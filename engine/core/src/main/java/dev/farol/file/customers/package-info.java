/** Reads customers files: ids to ordinals, profiles packed for a second reading. */
@NullMarked
package dev.farol.file.customers;

import org.jspecify.annotations.NullMarked;
