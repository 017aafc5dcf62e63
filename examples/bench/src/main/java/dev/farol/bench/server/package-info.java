/** Measures a server, a run and a store, each against its limit. */
@NullMarked
package dev.farol.bench.server;

import org.jspecify.annotations.NullMarked;
