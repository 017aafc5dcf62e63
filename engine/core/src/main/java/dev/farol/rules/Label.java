package dev.farol.rules;

/**
 * A text that people read.
 *
 * @param en English
 * @param pt Portuguese; the English text where none was written
 */
public record Label(String en, String pt) {

    /** The same text in every language. */
    public static Label of(String text) {
        return new Label(text, text);
    }

    public String in(Language language) {
        return language == Language.PT ? pt : en;
    }
}
