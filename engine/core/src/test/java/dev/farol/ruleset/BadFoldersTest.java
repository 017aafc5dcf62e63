package dev.farol.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Typical mistakes of people who do not program, each in a folder with the exact messages that it must give. */
class BadFoldersTest {

    /** What nobody outside of programming can be expected to know. */
    private static final Pattern JARGON = Pattern.compile(
            "exception|null pointer|\\borg\\.|\\bjava\\.|kie|drools|yaml\\.error|snakeyaml|\\btoken|\\bpars(e|er|ing)\\b|\\berr [0-9]"
                    + "|regex|regular expression|identifier|boolean|\\bstring|scalar|mapping|stack|compil|lambda",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CLASS_NAME = Pattern.compile("\\b[A-Z][a-z]+[A-Z][A-Za-z]+\\b");

    @TempDir
    Path temp;

    static Stream<String> names() throws IOException {
        try (Stream<Path> folders = Files.list(Folder.BAD)) {
            return folders
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals("_good"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void saysNothingAboutAGoodFolder() {
        Folder.Found found = Folder.good(temp).read();
        assertThat(found.text()).isEmpty();
        assertThat(found.set()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("names")
    void saysExactlyThis(String name) throws IOException {
        Folder.Found found = Folder.good(temp).with(Folder.BAD.resolve(name)).read();
        assertThat(found.text()).isEqualTo(expected(name));
        assertThat(found.set().isPresent())
                .isEqualTo(found.messages().stream().noneMatch(Diagnostic::isError)
                        || found.messages().stream()
                                .allMatch(message -> message.place().file().startsWith("scenarios/")));
    }

    @Test
    void findsTwelveMistakesAtOnce() {
        Folder.Found found =
                Folder.good(temp).with(Folder.BAD.resolve("twelve-mistakes")).read();
        assertThat(found.messages()).hasSize(12);
    }

    @Test
    void hasFixturesForManyMistakes() throws IOException {
        assertThat(names().filter(name -> !name.endsWith("-fine"))).hasSizeGreaterThan(100);
    }

    @Test
    void speaksPlainly() throws IOException {
        for (String name : names().toList()) {
            String said = expected(name).replaceAll("\\([^()]*\\)", "").replaceAll("\\[[a-z0-9-]*\\]:", "");
            assertThat(said).as(name).doesNotContainPattern(JARGON).doesNotContainPattern(CLASS_NAME);
        }
    }

    @Test
    void namesAPlaceAndGivesAHint() throws IOException {
        for (String name : names().toList()) {
            assertThat(expected(name))
                    .as(name)
                    .matches(
                            "(?:(?! )[^\n]+: (?:error|warning)\\[[a-z0-9-]+\\]: [^\n]+\n  (?:Maybe|Did you mean) [^\n]+\n)*");
        }
    }

    private static String expected(String name) throws IOException {
        return Files.readString(Folder.BAD.resolve(name).resolve("expected.txt"));
    }
}
