/** Routes for those who run the server. */
@NullMarked
package dev.farol.http.operation;

import org.jspecify.annotations.NullMarked;
