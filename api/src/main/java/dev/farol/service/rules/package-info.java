/** The rules that a store scores with. */
@NullMarked
package dev.farol.service.rules;

import org.jspecify.annotations.NullMarked;
