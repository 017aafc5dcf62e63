package dev.farol.language;

/**
 * A word, number, text or symbol of rule text.
 *
 * @param text a text without its quotes and with its escapes resolved; anything else as written
 * @param start offset of its first character
 * @param end offset behind its last character
 */
record Token(Kind kind, String text, int start, int end) {

    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        SYMBOL,
        /** Something that cannot be read; its text is the message, already reported. */
        BROKEN,
        END
    }

    boolean is(String symbolOrWord) {
        return (kind == Kind.SYMBOL || kind == Kind.WORD) && text.equals(symbolOrWord);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }
}
