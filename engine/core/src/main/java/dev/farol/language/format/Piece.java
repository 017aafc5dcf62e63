package dev.farol.language.format;

/**
 * A word, number, text, symbol or comment of rule text, as it was written.
 *
 * @param breaks line breaks between the piece before it and this one
 */
public record Piece(Kind kind, String text, int breaks) {

    /** What a piece is. */
    public enum Kind {
        WORD,
        NUMBER,
        TEXT,
        SYMBOL,
        /** From two slashes to the end of the line. */
        LINE_COMMENT,
        BLOCK_COMMENT
    }

    boolean is(String symbolOrWord) {
        return (kind == Kind.SYMBOL || kind == Kind.WORD) && text.equals(symbolOrWord);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isComment() {
        return kind == Kind.LINE_COMMENT || kind == Kind.BLOCK_COMMENT;
    }
}
