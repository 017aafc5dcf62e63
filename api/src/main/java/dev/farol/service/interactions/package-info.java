/** What happened to customers: taken in, listed, taken back. */
@NullMarked
package dev.farol.service.interactions;

import org.jspecify.annotations.NullMarked;
