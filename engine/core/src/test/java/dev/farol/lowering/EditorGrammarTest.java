package dev.farol.lowering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grammar that editors color rules with knows the words of the engine, and does not drift from them. */
class EditorGrammarTest {

    private static final Path EDITOR = Path.of("../../examples/editor");
    private static final Set<String> EXPRESSIONS = Set.of("match", "begin", "end");

    /** A text of a JSON file, and the key it stands under. */
    private record Entry(String key, String text) {}

    private static List<Entry> read(String file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(Files.readString(EDITOR.resolve(file)))) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    entries.add(new Entry(String.valueOf(json.currentName()), json.getText()));
                }
            }
        }
        return entries;
    }

    private static List<String> expressions(String file) throws IOException {
        return read(file).stream()
                .filter(entry -> EXPRESSIONS.contains(entry.key()))
                .map(Entry::text)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"syntaxes/farol.tmLanguage.json", "syntaxes/farol-sentences.tmLanguage.json"})
    void everyExpressionCanBeRead(String file) throws IOException {
        assertThat(expressions(file)).isNotEmpty();
        for (String expression : expressions(file)) {
            assertThatCode(() -> Pattern.compile(expression)).as(expression).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"package.json", "language-configuration.json"})
    void theFilesOfTheExtensionAreThere(String file) throws IOException {
        for (Entry entry : read(file)) {
            if (entry.text().startsWith("./")) {
                assertThat(EDITOR.resolve(entry.text())).exists();
            }
        }
    }

    @Test
    void everyPartThatIsIncludedIsDefined() throws IOException {
        String text = Files.readString(EDITOR.resolve("syntaxes/farol.tmLanguage.json"));
        for (Entry entry : read("syntaxes/farol.tmLanguage.json")) {
            if (entry.key().equals("include")) {
                assertThat(text).contains("\"" + entry.text().substring(1) + "\": {");
            }
        }
    }

    @Test
    void knowsEveryQuestionAndNoOther() throws IOException {
        assertThat(words("activeDays")).isEqualTo(new TreeSet<>(Signature.names()));
    }

    @Test
    void knowsEveryNameOfTheProfileAndOfOutcomes() throws IOException {
        assertThat(words("tenureDays"))
                .isEqualTo(new TreeSet<>(Stream.concat(
                                ConditionLowering.NUMBERS.keySet().stream(), ConditionLowering.TEXTS.keySet().stream())
                        .toList()));
    }

    @Test
    void knowsEveryAnnotation() throws IOException {
        assertThat(words("description")).isEqualTo(new TreeSet<>(RuleLowering.ANNOTATIONS));
    }

    /** The alternatives of the one expression that has this word among them. */
    private static Set<String> words(String one) throws IOException {
        List<Set<String>> found = new ArrayList<>();
        for (String expression : expressions("syntaxes/farol.tmLanguage.json")) {
            Pattern.compile("\\((?:\\?:)?([A-Za-z|]+)\\)")
                    .matcher(expression)
                    .results()
                    .map(group ->
                            (Set<String>) new TreeSet<>(List.of(group.group(1).split("\\|"))))
                    .filter(words -> words.contains(one))
                    .forEach(found::add);
        }
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "keyword.control.farol; quando",
                "keyword.control.farol; '  então'",
                "constant.numeric.farol; 4.2",
                "keyword.operator.word.farol; not in",
                "comment.line.double-slash.farol; // why",
            })
    void colors(String scope, String written) throws IOException {
        List<Entry> entries = read("syntaxes/farol.tmLanguage.json");
        List<String> found = new ArrayList<>();
        for (int i = 1; i < entries.size(); i++) {
            if (entries.get(i).key().equals("match")
                    && entries.get(i - 1).text().equals(scope)) {
                found.add(entries.get(i).text());
            }
        }
        assertThat(found).hasSize(1);
        assertThat(Pattern.compile(found.get(0)).matcher(written).matches()).isTrue();
    }
}
