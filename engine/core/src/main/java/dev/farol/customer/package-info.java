/** Who is scored and what happened: the profile of an account and its interactions. */
@NullMarked
package dev.farol.customer;

import org.jspecify.annotations.NullMarked;
