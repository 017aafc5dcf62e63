package dev.farol.cli.rules;

/** How a command on rules reports. */
enum ReportFormat {
    TEXT,
    JSON
}
