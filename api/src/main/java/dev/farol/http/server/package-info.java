/** Carries requests to routes and answers back: connections, limits, access, threads, shutting down. */
@NullMarked
package dev.farol.http.server;

import org.jspecify.annotations.NullMarked;
