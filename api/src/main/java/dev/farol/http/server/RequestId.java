package dev.farol.http.server;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Names of requests, to find them in the log. Stateless. */
final class RequestId {

    private static final Pattern GOOD = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** What the request brings if it is good, else a new one. */
    static String of(Optional<String> header) {
        return header.filter(id -> GOOD.matcher(id).matches())
                .orElseGet(() -> Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE));
    }
}
