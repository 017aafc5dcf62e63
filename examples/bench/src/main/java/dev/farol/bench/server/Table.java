package dev.farol.bench.server;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, as lines of a table: each with its limit, where there is one. Printed as it comes, and once more at the end. */
final class Table {

    private final List<String> lines = new ArrayList<>();
    private final PrintStream out;

    Table(PrintStream out) {
        this.out = out;
    }

    /** A ratio that must not be less than a limit. */
    void atLeast(String what, double ratio, double limit, String note) {
        line(what, ratio, ">= " + limit, ratio >= limit ? "holds" : "MISSED", note);
    }

    /** A ratio that must not be more than a limit. */
    void atMost(String what, double ratio, double limit, String note) {
        line(what, ratio, "<= " + limit, ratio <= limit ? "holds" : "MISSED", note);
    }

    /** A figure without a limit. */
    void figure(String what, double value, String note) {
        line(what, value, "", "", note);
    }

    private void line(String what, double value, String limit, String verdict, String note) {
        String line = String.format(Locale.ROOT, "%-46s %9.2f %-8s %-6s  %s", what, value, limit, verdict, note);
        lines.add(line);
        out.println(line);
    }

    /** All lines again, below a title. */
    void print(String title) {
        out.println("\n== " + title);
        lines.forEach(out::println);
    }
}
