/** Calls of a customer, and the issues that they are about. */
@NullMarked
package dev.farol.call;

import org.jspecify.annotations.NullMarked;
