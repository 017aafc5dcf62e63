package dev.farol.language.sentence;

import dev.farol.diagnostic.Place;
import dev.farol.language.MappedText;

/** The expanded text while it grows, up to a size that no honest file has. */
final class Output {

    static final int MOST = 1 << 20;

    private final MappedText.Builder text;
    private long length;

    Output(String file) {
        this.text = new MappedText.Builder(file);
    }

    /** Part of a line as it stands. */
    void written(SourceLine line, int from, int to) {
        if (to > from && grow(to - from)) {
            text.written(line.text().substring(from, to), line.at(from));
        }
    }

    void lineBreak(SourceLine line) {
        if (grow(1)) {
            text.written("\n", line.at(line.text().length()));
        }
    }

    void made(String part, Place cause) {
        if (grow(part.length())) {
            text.made(part, cause);
        }
    }

    boolean full() {
        return length > MOST;
    }

    private boolean grow(int by) {
        length += by;
        return !full();
    }

    MappedText build() {
        return text.build();
    }
}
