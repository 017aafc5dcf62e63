/** Profiles of customers: written, read, changed, erased. */
@NullMarked
package dev.farol.service.customers;

import org.jspecify.annotations.NullMarked;
