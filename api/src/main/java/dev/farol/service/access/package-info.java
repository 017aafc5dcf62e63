/** Who may do what. */
@NullMarked
package dev.farol.service.access;

import org.jspecify.annotations.NullMarked;
