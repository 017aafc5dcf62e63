package dev.farol.rules.internal;

import dev.farol.diagnostic.Diagnostic;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Says in plain words where and why a text is not YAML. The library says what it expected; what a person got wrong is
 * often on the line before, so the lines are looked at too.
 */
final class SyntaxProblem {

    private static final String QUOTES = "Maybe put the text in quotes.";

    private final Marks marks;
    private final String problem;
    private final String context;
    /** Where the library stopped. */
    private final int at;
    /** Where what it was reading began. */
    private final int start;

    private SyntaxProblem(MarkedYamlEngineException problem, Marks marks) {
        this.marks = marks;
        this.problem = Optional.ofNullable(problem.getProblem()).orElse("");
        this.context = Optional.ofNullable(problem.getContext()).orElse("");
        this.at = problem.getProblemMark().map(marks::offset).orElse(0);
        this.start = problem.getContextMark().map(marks::offset).orElse(at);
    }

    static Diagnostic explain(YamlEngineException problem, Marks marks) {
        return problem instanceof MarkedYamlEngineException marked
                ? new SyntaxProblem(marked, marks).explain()
                : unprintable(marks);
    }

    private static Diagnostic unprintable(Marks marks) {
        int[] points = marks.text().codePoints().toArray();
        int first = 0;
        while (first < points.length && StreamReader.isPrintable(points[first])) {
            first++;
        }
        String shown = first < points.length ? String.format(Locale.ROOT, " (U+%04X)", points[first]) : "";
        String message = "a character that cannot stand in a text" + shown;
        return Diagnostic.error("syntax", marks.place(marks.offset(first)), message, "Maybe delete it.");
    }

    private Diagnostic explain() {
        if (problem.contains("cannot start any token")) {
            return badStart();
        }
        if (context.contains("quoted scalar")) {
            return inQuotes();
        }
        if (context.contains("flow mapping") || context.contains("flow sequence")) {
            return inBrackets();
        }
        if (context.contains("block scalar")) {
            return blockText();
        }
        if (context.contains("alias") || context.contains("anchor") || context.contains("a tag")) {
            return badStart(start);
        }
        return problem.contains("expected") ? unexpected() : notAllowed();
    }

    private Diagnostic badStart() {
        if (character(at) == '\t') {
            return say(at, "a tab is used to indent this line", "Maybe use spaces instead.");
        }
        return badStart(at);
    }

    private Diagnostic badStart(int where) {
        return say(where, "a text without quotes must not start with " + character(where), QUOTES);
    }

    private Diagnostic inQuotes() {
        if (problem.contains("escape") || problem.contains("hexadecimal")) {
            int backslash = marks.text().lastIndexOf('\\', at);
            return say(
                    Math.max(backslash, start),
                    "a backslash in double quotes is followed by something unknown",
                    "Maybe write the backslash twice, or use single quotes.");
        }
        String quote = character(start) == '\'' ? "'" : "\"";
        return say(start, "the quote that opens here is never closed", "Maybe add " + quote + " after the text.");
    }

    private Diagnostic inBrackets() {
        boolean group = character(start) == '{';
        String close = group ? "}" : "]";
        char found = character(at);
        if (problem.contains("stream end")) {
            return say(
                    start, "the " + character(start) + " that opens here is never closed", "Maybe add " + close + ".");
        }
        if (found == '}' || found == ']') {
            return say(at, "the " + character(start) + " before is closed by " + found, "Maybe " + close + ".");
        }
        if (marks.lineAt(start) != marks.lineAt(at)) {
            return say(
                    start,
                    "the " + character(start) + " that opens here is not closed before line " + marks.lineAt(at),
                    "Maybe add " + close + ", or a comma between two entries.");
        }
        return say(at, "a comma is missing before this place", "Maybe put the text in quotes, if it is one text.");
    }

    private Diagnostic blockText() {
        if (problem.contains("leading empty lines")) {
            return say(
                    at,
                    "this line is indented less than the empty line above it",
                    "Maybe delete the spaces of that line.");
        }
        char sign = character(start);
        return say(start, "after " + sign + " the text starts on the next line", QUOTES);
    }

    private Diagnostic unexpected() {
        if (problem.contains("could not find")) {
            return new LineClues(marks).withoutColon(marks.lineAt(start));
        }
        char found = character(at);
        if (problem.contains("<document start>")) {
            return new LineClues(marks).afterTheEnd(at);
        }
        if (found == '}' || found == ']') {
            return say(at, "this " + found + " closes nothing", "Maybe delete it.");
        }
        if (problem.contains("node content") || found == ':') {
            String what =
                    found == ':' ? "a key is missing before this colon" : "a value is missing before this " + found;
            return say(at, what, QUOTES);
        }
        return new LineClues(marks).misplaced(at);
    }

    private Diagnostic notAllowed() {
        if (problem.contains("mapping values")) {
            return new LineClues(marks).secondColon(at);
        }
        if (problem.contains("sequence entries")) {
            return say(at, "an entry of a list needs a line of its own", "Maybe start a new line before the dash.");
        }
        if (problem.contains("tag handle") || problem.contains("mapping keys")) {
            return badStart(at);
        }
        return LineClues.unclear(marks, at);
    }

    private char character(int offset) {
        return offset < marks.text().length() ? marks.text().charAt(offset) : ' ';
    }

    private Diagnostic say(int offset, String message, String hint) {
        return Diagnostic.error("syntax", marks.place(offset), message, hint);
    }
}
