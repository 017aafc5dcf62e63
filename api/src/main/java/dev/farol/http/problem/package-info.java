/** What a request is told that could not be answered (RFC 9457). */
@NullMarked
package dev.farol.http.problem;

import org.jspecify.annotations.NullMarked;
