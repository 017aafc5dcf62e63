/** Routes of tokens and of the audit log. */
@NullMarked
package dev.farol.http.access;

import org.jspecify.annotations.NullMarked;
