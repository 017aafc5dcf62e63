/** Customers: what they are, what they pay, what they are called. */
@NullMarked
package dev.farol.generator.company;

import org.jspecify.annotations.NullMarked;
