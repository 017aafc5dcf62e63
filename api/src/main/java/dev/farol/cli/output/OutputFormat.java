package dev.farol.cli.output;

/** How a command writes what a person would read. */
public enum OutputFormat {
    TEXT,
    JSON
}
