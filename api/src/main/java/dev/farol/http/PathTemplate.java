package dev.farol.http;

import java.util.List;

/**
 * A path with names in braces for what varies: {@code /v1/customers/{id}/health}.
 *
 * @param segments between the slashes, braces included
 */
public record PathTemplate(String text, List<String> segments) {

    public PathTemplate {
        segments = List.copyOf(segments);
    }

    /** Of a text that starts with a slash and ends without one. */
    public static PathTemplate of(String text) {
        if (!text.matches("(/([a-z0-9._-]+|\\{[a-z]+\\}))+")) {
            throw new IllegalArgumentException("not a path template (" + text + ")");
        }
        return new PathTemplate(text, List.of(text.substring(1).split("/")));
    }

    /** Whether a segment stands for anything. */
    static boolean varies(String segment) {
        return segment.startsWith("{");
    }

    /** The name in the braces of a segment that varies. */
    static String name(String segment) {
        return segment.substring(1, segment.length() - 1);
    }

    @Override
    public String toString() {
        return text;
    }
}
