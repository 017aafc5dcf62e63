package dev.farol.rules.internal;

import dev.farol.diagnostic.Diagnostic;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at lines of a text that is not YAML, for what a person probably got wrong. */
final class LineClues {

    private static final Pattern GLUED = Pattern.compile("\\s*(?:- +)?([\\w-]+):(?=[^\\s/])(.*)");
    private static final Pattern SPACED = Pattern.compile("\\s*(?:- +)?([\\w-]+) +(\\S.*)");
    private static final Pattern KEYED =
            Pattern.compile("\\s*(?:- +)*([^\\s#'\"{\\[][^:]*|\"[^\"]*\"|'[^']*'):(?:\\s.*)?");
    private static final Pattern VALUED = Pattern.compile("\\s*(?:- +)*[^\\s#][^:]*:\\s+([^\\s#].*)");

    private final Marks marks;

    LineClues(Marks marks) {
        this.marks = marks;
    }

    static Diagnostic unclear(Marks marks, int offset) {
        return Diagnostic.error(
                "syntax",
                marks.place(offset),
                "this cannot be understood here",
                "Maybe compare its indentation and signs with the lines above.");
    }

    /** A line where a key and a colon were expected. */
    Diagnostic withoutColon(int line) {
        String text = marks.line(line);
        Matcher glued = GLUED.matcher(text);
        if (glued.matches()) {
            return atLine(line, "a space is missing after the colon", maybe(glued));
        }
        Matcher spaced = SPACED.matcher(text);
        return atLine(line, "a colon is missing in this line", spaced.matches() ? maybe(spaced) : "");
    }

    /** A colon after a value: text with a colon in it, a line indented too far, or a line before it without a colon. */
    Diagnostic secondColon(int offset) {
        int line = marks.lineAt(offset);
        int column = offset - marks.lineStart(line);
        String before = marks.line(line).substring(0, column);
        if (VALUED.matcher(before).matches() || KEYED.matcher(before).matches()) {
            return Diagnostic.error(
                    "syntax",
                    marks.place(offset),
                    "a second colon in one line",
                    "Maybe put the text after the first colon in quotes.");
        }
        int above = lineAbove(line);
        if (above > 0
                && indent(line) > indent(above)
                && KEYED.matcher(marks.line(above)).matches()) {
            return tooDeep(line, above);
        }
        return above > 0 ? withoutColon(above) : unclear(marks, offset);
    }

    private Diagnostic tooDeep(int line, int above) {
        String message = "this line is indented more than line " + above + ", which has a value already";
        return atLine(line, message, "Maybe start it in column " + (indent(above) + 1) + ".");
    }

    /** Something that belongs to nothing above it. */
    Diagnostic misplaced(int offset) {
        int line = marks.lineAt(offset);
        int column = offset - marks.lineStart(line);
        String before = marks.line(line).substring(0, column);
        if (!before.isBlank() && GLUED.matcher(marks.line(line)).matches()) {
            return withoutColon(line);
        }
        if (!before.isBlank()) {
            int opening = openedAbove(line, before);
            if (opening >= 0) {
                return Diagnostic.error(
                        "syntax",
                        marks.place(opening),
                        "the quote that opens here is not closed on its line",
                        "Maybe add " + marks.text().charAt(opening) + " after the text.");
            }
            char quote = before.stripTrailing().charAt(before.stripTrailing().length() - 1);
            boolean quoted = quote == '"' || quote == '\'';
            return Diagnostic.error(
                    "syntax",
                    marks.place(offset),
                    quoted ? "text goes on after the closing quote" : "this cannot follow what stands before it",
                    quoted ? insideQuotes(quote) : "Maybe put the whole text in quotes.");
        }
        boolean dash = marks.line(line).stripLeading().startsWith("- ");
        int above = lineAbove(line);
        if (dash) {
            return atLine(
                    line,
                    "an entry of a list stands among keys",
                    "Maybe indent it more, or a key above it is missing.");
        }
        if (above > 0 && marks.line(above).stripLeading().startsWith("- ") && indent(above) == indent(line)) {
            return atLine(line, "a key stands among the entries of a list", "Maybe put a dash and a space before it.");
        }
        return atLine(
                line,
                "this line starts in a column where no line above it starts",
                above > 0 ? "Maybe start it in column " + (indent(above) + 1) + ", as line " + above + "." : "");
    }

    /** Where the quote was opened that ends at the end of this text; -1 when it was opened in the text. */
    private int openedAbove(int line, String before) {
        String text = before.stripTrailing();
        char quote = text.charAt(text.length() - 1);
        if ((quote != '"' && quote != '\'') || isEven(text, quote)) {
            return -1;
        }
        int above = line - 1;
        while (above > 0 && isEven(marks.line(above), quote)) {
            above--;
        }
        return above == 0 ? -1 : marks.lineStart(above) + marks.line(above).lastIndexOf(quote);
    }

    private static boolean isEven(String text, char quote) {
        return text.chars().filter(c -> c == quote).count() % 2 == 0;
    }

    private static String insideQuotes(char quote) {
        return quote == '"'
                ? "Maybe write \\\" for a quote inside the text."
                : "Maybe write '' for a quote inside the text.";
    }

    /** Something after the one thing that a file holds. */
    Diagnostic afterTheEnd(int offset) {
        for (int line = 1; line <= marks.lineAt(offset); line++) {
            if (marks.line(line).startsWith("%")) {
                return atLine(line, "a line must not start with %", "Maybe put the text in quotes.");
            }
        }
        int line = marks.lineAt(offset);
        int first = 1;
        while (first < line && isAside(first)) {
            first++;
        }
        if (indent(first) > indent(line)) {
            return atLine(
                    line,
                    "this line starts further left than line " + first,
                    "Maybe start line " + first + " in column " + (indent(line) + 1) + ".");
        }
        return Diagnostic.error(
                "syntax", marks.place(offset), "this stands after the end", "Maybe delete what comes before.");
    }

    private Diagnostic atLine(int line, String message, String hint) {
        return Diagnostic.error("syntax", marks.place(marks.lineStart(line) + indent(line)), message, hint);
    }

    private static String maybe(Matcher keyAndValue) {
        return "Maybe " + keyAndValue.group(1) + ": " + keyAndValue.group(2).strip();
    }

    /** The nearest line above that is neither blank nor a comment; 0 when there is none. */
    private int lineAbove(int line) {
        int above = line - 1;
        while (above > 0 && isAside(above)) {
            above--;
        }
        return above;
    }

    private boolean isAside(int line) {
        String text = marks.line(line).strip();
        return text.isEmpty() || text.startsWith("#") || text.equals("---");
    }

    private int indent(int line) {
        String text = marks.line(line);
        return text.length() - text.stripLeading().length();
    }
}
