/** Editing rules on a live server: the draft, the checks, and the one way to live. */
@NullMarked
package dev.farol.service.rules;

import org.jspecify.annotations.NullMarked;
