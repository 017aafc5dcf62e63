/** All routes of the server, and what they need. */
@NullMarked
package dev.farol.http.routes;

import org.jspecify.annotations.NullMarked;
