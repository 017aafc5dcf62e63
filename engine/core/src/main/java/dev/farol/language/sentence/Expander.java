package dev.farol.language.sentence;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.language.MappedText;

/** Walks the lines of one {@code .dslr} file: the frame of each rule stays, the lines between are sentences. */
final class Expander {

    private enum Part {
        FRAME,
        WHEN,
        THEN
    }

    private final Keywords keywords;
    private final String file;
    private final String text;
    private final Diagnostics diagnostics;
    private final Output output;
    private final SentenceLine sentences;
    private Part part = Part.FRAME;

    Expander(Phrasebook book, Keywords keywords, String file, String text, Diagnostics diagnostics) {
        this.keywords = keywords;
        this.file = file;
        this.text = text;
        this.diagnostics = diagnostics;
        this.output = new Output(file);
        this.sentences = new SentenceLine(book, output, diagnostics);
    }

    MappedText expand() {
        String bare = Comments.blank(text);
        int number = 1;
        int start = 0;
        while (start <= text.length()) {
            int found = text.indexOf('\n', start);
            int end = found < 0 ? text.length() : found;
            SourceLine line = new SourceLine(file, number++, text.substring(start, end), bare.substring(start, end));
            line(line);
            if (found >= 0) {
                output.lineBreak(line);
            }
            if (output.full()) {
                String limit = "The rules become more than " + Output.MOST + " characters";
                diagnostics.error("too-large", line.start(), limit, "Maybe split the file into several.");
                break;
            }
            start = end + 1;
        }
        return output.build();
    }

    private void line(SourceLine line) {
        int from = line.skipBlanks(0);
        String content = line.content(from);
        if (content.isEmpty()) {
            output.written(line, 0, line.text().length());
        } else if (part == Part.FRAME || startsRule(content)) {
            frame(line);
        } else if (endsRule(content)) {
            keyword(line, from, Part.FRAME);
        } else if (part == Part.WHEN && startsConsequence(content)) {
            keyword(line, from, Part.THEN);
        } else {
            sentences.expand(line, from, part == Part.WHEN ? Scope.WHEN : Scope.THEN);
        }
    }

    private boolean startsRule(String content) {
        int end = Keywords.wordEnd(content, 0);
        return keywords.begins(content, "rule")
                && content.substring(end).stripLeading().startsWith("\"");
    }

    /** Alone on its line, as a sentence may well begin with the word. */
    private boolean endsRule(String content) {
        return keywords.meaning(content).equals("end");
    }

    private boolean startsConsequence(String content) {
        return keywords.begins(content, "then")
                && (keywords.meaning(content).equals("then") || !sentences.reads(content, Scope.WHEN));
    }

    /** A keyword at the start of a line, and a sentence if anything follows it. */
    private void keyword(SourceLine line, int from, Part next) {
        part = next;
        output.written(line, 0, from);
        int end = word(line, from);
        after(line, end);
    }

    private void after(SourceLine line, int at) {
        int from = line.skipBlanks(at);
        if (from >= line.contentEnd()) {
            output.written(line, at, line.text().length());
        } else {
            output.written(line, at, from);
            sentences.expandFrom(line, from, part == Part.WHEN ? Scope.WHEN : Scope.THEN);
        }
    }

    /** Rule name, annotations, when: keywords of another language become ours, outside of quotes and parentheses. */
    private void frame(SourceLine line) {
        part = Part.FRAME;
        boolean quoted = false;
        int depth = 0;
        int at = 0;
        while (at < line.bare().length()) {
            char c = line.bare().charAt(at);
            quoted ^= c == '"';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            boolean word = Keywords.isWordPart(c) && !quoted && depth <= 0;
            int end = word ? word(line, at) : at + 1;
            if (!word) {
                output.written(line, at, end);
            } else if (keywords.meaning(line.bare().substring(at, end)).equals("when")) {
                part = Part.WHEN;
                after(line, end);
                return;
            }
            at = end;
        }
    }

    /** Writes the word that stands here, or what it means. */
    private int word(SourceLine line, int from) {
        int end = Keywords.wordEnd(line.bare(), from);
        String word = line.bare().substring(from, end);
        String meaning = keywords.meaning(word);
        if (meaning.equals(word)) {
            output.written(line, from, end);
        } else {
            output.made(meaning, line.at(from));
        }
        return end;
    }
}
