package dev.farol.rules.internal;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Turns the text of one YAML file into a value that can be asked. Stateless. */
public final class YamlText {

    private static final int MOST_MESSAGES = 500;

    private YamlText() {}

    /**
     * What a reader makes of the one document of a file; empty if there was any error. The reader may go on after errors with
     * values made up, so that all errors are found.
     */
    public static <T> Optional<T> read(
            String file, String text, Diagnostics diagnostics, Function<Value, Optional<T>> reader) {
        Diagnostics own = new Diagnostics();
        Optional<T> result = read(file, text, own).flatMap(reader);
        pass(own, diagnostics);
        return own.hasErrors() ? Optional.empty() : result;
    }

    /** What a reader makes of a file with mistakes, for a look at what depends on it; empty if not even its keys can be read. */
    public static <T> Optional<T> guess(String file, String text, Function<Value, Optional<T>> reader) {
        return read(file, text, new Diagnostics()).flatMap(reader);
    }

    /** Adds the messages about one file to all messages: the first of them, where there are more than anyone reads. */
    public static void pass(Diagnostics own, Diagnostics all) {
        List<Diagnostic> sorted = own.sorted();
        sorted.stream().limit(MOST_MESSAGES).forEach(all::add);
        if (sorted.size() > MOST_MESSAGES) {
            Place place = sorted.get(MOST_MESSAGES).place();
            all.error(
                    "too-many",
                    place,
                    "more than " + MOST_MESSAGES + " problems in this file",
                    "Maybe solve some first.");
        }
    }

    /**
     * The one document of a file; empty after an error of syntax, or when there is nothing in it, which is an error too.
     * Anchors, aliases, tags, duplicate keys, keys that are not words and too deep nesting are reported here.
     *
     * @param text with line feeds only
     */
    public static Optional<Value> read(String file, String text, Diagnostics diagnostics) {
        Marks marks = new Marks(file, text);
        TreeBuilder builder = new TreeBuilder(marks, diagnostics);
        try {
            for (var event : new Parse(settings(text)).parseString(text)) {
                if (!builder.accept(event)) {
                    return Optional.empty();
                }
            }
        } catch (YamlEngineException problem) {
            diagnostics.add(SyntaxProblem.explain(problem, marks));
            return Optional.empty();
        }
        Optional<Tree> tree = builder.tree();
        if (tree.isEmpty()) {
            diagnostics.error(
                    "empty-file",
                    Place.of(file),
                    "there is nothing in this file",
                    "Maybe delete it, if it is not needed.");
            return Optional.empty();
        }
        return Optional.of(new Value("the file", tree.get(), diagnostics));
    }

    /** How to parse a text: as a whole, since a long line is copied for each part that is read of it. */
    public static LoadSettings settings(String text) {
        return LoadSettings.builder()
                .setLabel("")
                .setUseMarks(true)
                .setParseComments(false)
                .setCodePointLimit(4 * 1024 * 1024)
                .setBufferSize(text.length() + 1)
                .build();
    }
}
