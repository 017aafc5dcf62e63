package dev.farol.http;

/** What an answer carries. */
public sealed interface Content {

    /** Nothing. */
    record None() implements Content {}

    /** Bytes of a media type. */
    record Bytes(String type, byte[] bytes) implements Content {}

    /** A stream of a media type. */
    record Stream(String type, Download download) implements Content {}

    /** Server-Sent Events. */
    record Events(EventSource source) implements Content {}
}
