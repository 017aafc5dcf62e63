package dev.farol.config;

/** What the log looks like. */
public record Logging(Format format, Level level) {

    /** Lines for people or objects for programs. */
    public enum Format {
        TEXT,
        JSON
    }

    /** The least that is logged. */
    public enum Level {
        ERROR,
        WARN,
        INFO,
        DEBUG
    }
}
