package dev.farol.language.sentence;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import dev.farol.language.MappedText;
import dev.farol.language.sentence.Phrasebook.Found;
import dev.farol.language.sentence.Sentence.Span;
import dev.farol.language.sentence.Template.Slot;
import dev.farol.language.sentence.Template.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Expands a line that is a sentence, and tells what is wrong with one that is none. */
final class SentenceLine {

    private static final int LONGEST = 2000;
    private static final int MOST_HINTS = 20;

    private final Phrasebook book;
    private final Output output;
    private final Diagnostics diagnostics;
    private int hints;
    private boolean gaveUp;

    SentenceLine(Phrasebook book, Output output, Diagnostics diagnostics) {
        this.book = book;
        this.output = output;
        this.diagnostics = diagnostics;
    }

    boolean reads(String content, Scope part) {
        return content.length() <= LONGEST
                && !book.find(part, FoldedLine.of(content).text()).isEmpty();
    }

    void expand(SourceLine line, int from, Scope part) {
        output.written(line, 0, from);
        expandFrom(line, from, part);
    }

    /** The sentence from here on; what stands before is written already. */
    void expandFrom(SourceLine line, int from, Scope part) {
        if (line.bare().charAt(from) == '>') {
            output.written(line, from + 1, line.text().length());
            return;
        }
        boolean listed = line.bare().charAt(from) == '-'
                && from + 1 < line.bare().length()
                && FoldedLine.isBlank(line.bare().charAt(from + 1));
        int start = listed ? line.skipBlanks(from + 1) : from;
        int end = Math.max(start, line.contentEnd());
        if (end - start > LONGEST) {
            diagnostics.error(
                    "too-large",
                    line.start(),
                    "A sentence has at most " + LONGEST + " characters",
                    "Maybe use several lines.");
            output.made(MappedText.LOST, line.start());
        } else if (end > start) {
            content(line, FoldedLine.of(line.bare(), start, end), part);
        }
        output.written(line, end, line.text().length());
    }

    private void content(SourceLine line, FoldedLine folded, Scope part) {
        List<Found> found = book.find(part, folded.text());
        boolean whole = found.size() == 1 && !book.exhausted() && write(line, folded, found.get(0), part);
        if (whole) {
            return;
        }
        output.made(MappedText.LOST, line.start());
        if (book.exhausted()) {
            tooLong(line);
        } else if (found.isEmpty()) {
            unknown(line.start(), folded.text(), part);
        } else if (found.size() > 1) {
            ambiguous(line.start(), found.get(0).sentence(), found.get(1).sentence());
        }
    }

    private void tooLong(SourceLine line) {
        if (!gaveUp) {
            diagnostics.error(
                    "too-large",
                    line.start(),
                    "This file takes too long to look up in the sentences",
                    "Maybe split the file, or remove unused sentences.");
        }
        gaveUp = true;
    }

    /** Whether all values could be taken; what is wrong with one is reported. */
    private boolean write(SourceLine line, FoldedLine folded, Found found, Scope part) {
        String expansion = flat(folded, found);
        boolean wrap = part == Scope.WHEN && !Patterns.isPattern(expansion);
        if (!valuesAreGood(line, folded, found)) {
            return false;
        }
        output.made(wrap ? "Customer( " : "", line.start());
        for (Template.Part piece : found.sentence().template().parts()) {
            if (piece instanceof Text text) {
                output.made(text.text(), line.start());
            } else if (piece instanceof Slot slot) {
                value(line, folded, span(found.values(), slot));
            }
        }
        output.made(wrap ? " )" : "", line.start());
        return true;
    }

    private static String flat(FoldedLine folded, Found found) {
        StringBuilder flat = new StringBuilder();
        for (Template.Part piece : found.sentence().template().parts()) {
            if (piece instanceof Text text) {
                flat.append(text.text());
            } else if (piece instanceof Slot slot) {
                Span span = span(found.values(), slot);
                flat.append(folded.text(), span.from(), span.to());
            }
        }
        return flat.toString();
    }

    private boolean valuesAreGood(SourceLine line, FoldedLine folded, Found found) {
        for (Slot slot : found.sentence().template().slots()) {
            Span span = span(found.values(), slot);
            Optional<ValueCheck.Problem> problem =
                    ValueCheck.problem(folded.text().substring(span.from(), span.to()), slot, found.sentence());
            if (problem.isPresent()) {
                Place place = line.at(folded.column(span.from()));
                diagnostics.error(
                        "sentence-value",
                        place,
                        problem.get().message(),
                        problem.get().hint());
                return false;
            }
        }
        return true;
    }

    /** Copies a value run by run, as folding white space moved what follows it. */
    private void value(SourceLine line, FoldedLine folded, Span span) {
        int start = span.from();
        for (int i = span.from() + 1; i <= span.to(); i++) {
            if (i == span.to() || folded.column(i) != folded.column(i - 1) + 1) {
                int column = folded.column(start);
                output.written(line, column, column + i - start);
                start = i;
            }
        }
    }

    private static Span span(Map<String, Span> values, Slot slot) {
        return values.getOrDefault(slot.variable(), new Span(0, 0));
    }

    private void unknown(Place place, String text, Scope part) {
        String message = "No " + part + " sentence reads like this (" + text + ")";
        diagnostics.error("unknown-sentence", place, message, hint(text, part));
    }

    private String hint(String text, Scope part) {
        String plain = "Maybe add it to a .dsl file, or start the line with > for plain rule text.";
        if (hints++ >= MOST_HINTS) {
            return plain;
        }
        Scope other = part == Scope.WHEN ? Scope.THEN : Scope.WHEN;
        if (!book.find(other, text).isEmpty()) {
            return "Maybe move it: this is a " + other + " sentence.";
        }
        return book.nearest(part, text)
                .map(near -> "Did you mean \"" + near.inWords() + "\"?")
                .orElse(plain);
    }

    private void ambiguous(Place place, Sentence one, Sentence other) {
        String message = "Two sentences read this line: \"" + one.shown() + "\" (" + one.place() + ") and \""
                + other.shown() + "\" (" + other.place() + ")";
        diagnostics.error("ambiguous-sentence", place, message, "Maybe use other words in one of the two.");
    }
}
