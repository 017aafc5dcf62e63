package dev.farol.language.sentence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of a rule's frame, and what {@code .dsl} files call them in another language. Immutable once read. */
final class Keywords {

    static final List<String> KNOWN = List.of("rule", "when", "then", "end", "dimension", "description", "owner");

    private final Map<String, String> meanings = new LinkedHashMap<>();

    Keywords() {
        KNOWN.forEach(word -> meanings.put(word, word));
    }

    /** False when the word has a meaning already. */
    boolean add(String word, String meaning) {
        return meanings.putIfAbsent(word, meaning) == null;
    }

    /** What a word means; the word itself when it is no keyword. */
    String meaning(String word) {
        return meanings.getOrDefault(word, word);
    }

    /** Whether the first word of the text has the meaning. */
    boolean begins(String text, String meaning) {
        return meaning(firstWord(text)).equals(meaning);
    }

    static String firstWord(String text) {
        return text.substring(0, wordEnd(text, 0));
    }

    /** Where the word that starts here ends. */
    static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
