/** Routes of customers: their profiles, and the list that the last run left. */
@NullMarked
package dev.farol.http.customers;

import org.jspecify.annotations.NullMarked;
