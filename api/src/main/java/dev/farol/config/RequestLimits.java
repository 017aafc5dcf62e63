package dev.farol.config;

import java.time.Duration;

/**
 * How much a server takes, before it refuses; sizes in bytes.
 *
 * @param body of a usual request
 * @param bulk of a request with many interactions or customers
 * @param bodies of all requests at the same time
 * @param headers all lines together
 * @param uri the first line
 * @param requestTimeout how long a body may take to come, and after that an answer
 * @param idleTimeout after which a connection without traffic is closed
 * @param connections at the same time
 * @param requests at the same time
 * @param workers threads that answer
 * @param queue requests that wait for one
 * @param downloads at the same time
 * @param streams of events at the same time
 * @param drain how long requests may take to end when the server shuts down
 */
public record RequestLimits(
        int body,
        int bulk,
        long bodies,
        int headers,
        int uri,
        Duration requestTimeout,
        Duration idleTimeout,
        int connections,
        int requests,
        int workers,
        int queue,
        int downloads,
        int streams,
        Duration drain) {}
