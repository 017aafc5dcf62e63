package dev.farol.http.server;

import dev.farol.config.RequestLimits;
import dev.farol.http.Failures;

/** What all requests of a server share. */
record Parts(
        Reception reception,
        RequestLimits limits,
        Gates gates,
        Threads threads,
        Replays replays,
        Failures failures,
        AccessLog log,
        Traffic traffic,
        Connections connections) {}
