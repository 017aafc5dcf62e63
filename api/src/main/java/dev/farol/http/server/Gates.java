package dev.farol.http.server;

import dev.farol.config.RequestLimits;

/**
 * How much is going on at the same time.
 *
 * @param bodies in bytes
 */
record Gates(Gate requests, Gate bodies, Gate streams) {

    static Gates of(RequestLimits limits) {
        return new Gates(new Gate(limits.requests()), new Gate(limits.bodies()), new Gate(limits.streams()));
    }
}
