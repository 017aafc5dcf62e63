package dev.farol.language.sentence;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.language.MappedText;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sentences of a rule folder, as its {@code .dsl} files say them, and what turns {@code .dslr} files into plain rule
 * text. The files are a subset of Drools' own: {@code [when]}, {@code [then]}, {@code [*]} and {@code [keyword]} entries,
 * but plain text with variables instead of regular expressions. Thread safe.
 */
public final class Sentences {

    private final List<Sentence> sentences;
    private final Keywords keywords;
    private final Set<Sentence> used = ConcurrentHashMap.newKeySet();

    private Sentences(List<Sentence> sentences, Keywords keywords) {
        this.sentences = sentences;
        this.keywords = keywords;
    }

    /**
     * Reads all {@code .dsl} files of a folder.
     *
     * @param dslFiles text by path
     * @param diagnostics gets an error or a warning for each entry that is malformed, unclear or said twice
     */
    public static Sentences read(SortedMap<String, String> dslFiles, Diagnostics diagnostics) {
        DslReader reader = new DslReader(diagnostics);
        dslFiles.forEach(reader::read);
        return new Sentences(reader.sentences(), reader.keywords());
    }

    /**
     * Turns a {@code .dslr} file into plain rule text, line by line. Values that a sentence takes over keep their place;
     * what the expansion adds is at the first character of its line.
     *
     * @param diagnostics gets an error for each line that is no sentence, more than one, or has a bad value; the result
     *     then lacks that line and is of no use but for more messages
     */
    public MappedText expand(String file, String dslrText, Diagnostics diagnostics) {
        return new Expander(new Phrasebook(sentences, used), keywords, file, dslrText, diagnostics).expand();
    }

    /** Warns of each sentence that no line of the files expanded so far has used. */
    public void warnOfUnused(Diagnostics diagnostics) {
        sentences.stream()
                .filter(sentence -> !used.contains(sentence))
                .forEach(sentence -> diagnostics.warning(
                        "dsl-unused",
                        sentence.place(),
                        "No rule uses this sentence (" + sentence.shown() + ")",
                        "Maybe it is not needed."));
    }
}
