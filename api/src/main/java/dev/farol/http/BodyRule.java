package dev.farol.http;

import java.util.List;

/**
 * What body a route takes.
 *
 * @param need whether there is one
 * @param size which limit it has
 * @param types media types that are taken; a request without a type counts as the first
 */
public record BodyRule(Need need, Size size, List<String> types) {

    public static final String JSON = "application/json";
    public static final String TEXT = "text/plain";
    public static final String NDJSON = "application/x-ndjson";
    public static final String MERGE_PATCH = "application/merge-patch+json";

    /** No body: one that comes is refused. */
    public static final BodyRule NONE = new BodyRule(Need.NONE, Size.SMALL, List.of());

    public BodyRule {
        types = List.copyOf(types);
    }

    /** A body of up to the usual limit (1 MB). */
    public static BodyRule required(String... types) {
        return new BodyRule(Need.REQUIRED, Size.SMALL, List.of(types));
    }

    /** A body that may be left out. */
    public static BodyRule optional(String... types) {
        return new BodyRule(Need.OPTIONAL, Size.SMALL, List.of(types));
    }

    /** A body of up to the limit of many (16 MB). */
    public static BodyRule bulk(String... types) {
        return new BodyRule(Need.REQUIRED, Size.BULK, List.of(types));
    }

    /** Whether there is a body. */
    public enum Need {
        NONE,
        OPTIONAL,
        REQUIRED
    }

    /** Which limit counts. */
    public enum Size {
        SMALL,
        BULK
    }
}
