/** Lists of all customers and tasks as the last run left them, filtered and sorted in memory. */
@NullMarked
package dev.farol.listing;

import org.jspecify.annotations.NullMarked;
