/** Routes of what happened to customers: taking it in, listing it, taking it back. */
@NullMarked
package dev.farol.http.interactions;

import org.jspecify.annotations.NullMarked;
