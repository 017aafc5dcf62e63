/** Sorting of items that are told apart by numbers. */
@NullMarked
package dev.farol.order;

import org.jspecify.annotations.NullMarked;
