/** Routes of tasks. */
@NullMarked
package dev.farol.http.tasks;

import org.jspecify.annotations.NullMarked;
