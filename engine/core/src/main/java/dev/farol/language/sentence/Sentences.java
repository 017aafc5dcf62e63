package dev.farol.language.sentence;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.language.MappedText;
import java.util.SortedMap;

/** All sentences of a rule folder. */
public final class Sentences {

    private Sentences() {}

    /** Reads the {@code .dsl} files (path to text); what is wrong with them goes to the diagnostics. */
    public static Sentences read(SortedMap<String, String> dslFiles, Diagnostics diagnostics) {
        return new Sentences();
    }

    /** Turns the sentences of a {@code .dslr} file into plain rule text. */
    public MappedText expand(String file, String dslrText, Diagnostics diagnostics) {
        return MappedText.of(file, dslrText);
    }
}
