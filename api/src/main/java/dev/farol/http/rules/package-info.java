/** Routes under {@code /v1/rules}. */
@NullMarked
package dev.farol.http.rules;

import org.jspecify.annotations.NullMarked;
