package dev.farol.rules;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFolderTest {

    @TempDir
    private Path temp;

    private Path rules;
    private final Diagnostics diagnostics = new Diagnostics();

    @BeforeEach
    void writeWhatEveryFolderHas() throws IOException {
        rules = Files.createDirectory(temp.resolve("rules"));
        write("scorecard.yaml", "a");
        write("interactions.yaml", "a");
    }

    @Test
    void readsExactlyTheFilesThatCount() throws IOException {
        for (String path : new String[] {
            "health/b.drl", "health/a.dslr", "health/c.drl.csv", "health/d.drl.xlsx", "bands/b.drl", "bands/b.dslr",
            "playbooks/p.drl", "playbooks/p.md", "language/en.dsl", "scenarios/s.yaml", "pom.xml", "src/main/x.drl",
            "health/notes.md", "health/.hidden.drl", "health/~$d.drl.xlsx", "health/b.drl~", "health/b.drl.bak"
        }) {
            write(path, "x");
        }
        RuleFiles files = RuleFolder.read(rules, diagnostics);
        assertThat(files.files().keySet())
                .containsExactly(
                        "bands/b.drl",
                        "bands/b.dslr",
                        "health/a.dslr",
                        "health/b.drl",
                        "health/c.drl.csv",
                        "health/d.drl.xlsx",
                        "interactions.yaml",
                        "language/en.dsl",
                        "playbooks/p.drl",
                        "playbooks/p.md",
                        "scorecard.yaml");
        assertThat(files.scenarios().keySet()).containsExactly("scenarios/s.yaml");
        assertThat(files.in("health", ".drl")).extracting(RuleFile::path).containsExactly("health/b.drl");
        assertMessages("");
    }

    @Test
    void ordersByCodePoints() throws IOException {
        for (String name : new String[] {"Z", "a", "ç", "\uFF5E", "\uD83D\uDE00", "I", "ı"}) {
            write("health/" + name + ".drl", "x");
        }
        assertThat(RuleFolder.read(rules, diagnostics).in("health", ".drl"))
                .extracting(RuleFile::name)
                .containsExactly("I.drl", "Z.drl", "a.drl", "ç.drl", "ı.drl", "\uFF5E.drl", "\uD83D\uDE00.drl");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "health/foo.drl.txt   | Maybe rename it to foo.drl.",
                "health/foo.DRL       | Maybe rename it to foo.drl.",
                "health/foo.dlsr      | Maybe rename it to foo.dslr.",
                "health/foo.dr1       | Maybe rename it to foo.drl.",
                "health/x.csv         | Maybe rename it to x.drl.csv.",
                "health/x.drl.CSV     | Maybe rename it to x.drl.csv.",
                "bands/x.xlsx         | Maybe save it as x.drl.xlsx.",
                "bands/x.drl.xls      | Maybe save it as x.drl.xlsx.",
                "playbooks/x.ods      | Maybe save it as x.drl.xlsx.",
                "playbooks/x.MD       | Maybe rename it to x.md.",
                "playbooks/x.markdown | Maybe rename it to x.md.",
                "health/en.dsl        | Maybe move it to language/.",
                "language/x.drl       | Maybe move it to health/, bands/ or playbooks/.",
                "x.dslr               | Maybe move it to health/, bands/ or playbooks/.",
                "language/en.dsl.txt  | Maybe rename it to en.dsl.",
                "scenarios/x.yml      | Maybe rename it to x.yaml.",
                "scorecard.yml        | Did you mean \"scorecard.yaml\"?",
                "Scorecards.yaml      | Did you mean \"scorecard.yaml\"?",
                "interaction.yaml.txt | Did you mean \"interactions.yaml\"?",
            })
    void warnsAboutWhatLooksLikeASlip(String path, String hint) throws IOException {
        write(path, "x");
        RuleFolder.read(rules, diagnostics);
        assertMessages(path + ": warning[ignored]: this is not read\n  " + hint);
    }

    @ParameterizedTest
    @CsvSource({
        "Health, Did you mean \"health\"?",
        "scenario, Did you mean \"scenarios\"?",
        "health/more, Maybe move its files to health/: folders inside it are not looked into."
    })
    void warnsAboutFoldersThatLookLikeASlip(String path, String hint) throws IOException {
        Files.createDirectories(rules.resolve(path));
        RuleFolder.read(rules, diagnostics);
        assertMessages(path + ": warning[ignored]: this is not read\n  " + hint);
    }

    @Test
    void reportsWhatIsMissing() throws IOException {
        Path empty = Files.createDirectory(temp.resolve("empty"));
        RuleFolder.read(empty, diagnostics);
        assertMessages("""
                interactions.yaml: error[missing-file]: this file is missing
                  Maybe it was renamed, or lies in another folder.
                scorecard.yaml: error[missing-file]: this file is missing
                  Maybe it was renamed, or lies in another folder.""");
    }

    @Test
    void reportsNoFolderAndAFileForAFolder() {
        RuleFolder.read(temp.resolve("none"), diagnostics);
        RuleFolder.read(rules.resolve("scorecard.yaml"), diagnostics);
        assertMessages(temp + "/none: error[no-folder]: there is no such folder\n" + rules
                + "/scorecard.yaml: error[no-folder]: this is a file, not a rule folder\n"
                + "  Maybe name the folder around it.");
    }

    @Test
    void reportsFilesForFoldersAndFoldersForFiles() throws IOException {
        write("bands", "x");
        Files.createDirectories(rules.resolve("health/a.drl"));
        RuleFolder.read(rules, diagnostics);
        assertMessages("""
                bands: error[not-a-folder]: this must be a folder, and is a file
                health/a.drl: error[not-a-file]: this must be a file, and is not""");
    }

    @Test
    void refusesLinksThatLeaveTheFolder() throws IOException {
        Path outside = Files.writeString(temp.resolve("secret.drl"), "x");
        Path folder = Files.createDirectory(temp.resolve("bands"));
        write("health/real.drl", "x");
        Files.createSymbolicLink(rules.resolve("health/a.drl"), outside);
        Files.createSymbolicLink(rules.resolve("health/b.drl"), Path.of("real.drl"));
        Files.createSymbolicLink(rules.resolve("health/c.drl"), Path.of("gone.drl"));
        Files.createSymbolicLink(rules.resolve("health/d.drl"), Path.of("d.drl"));
        Files.createSymbolicLink(rules.resolve("bands"), folder);
        RuleFiles files = RuleFolder.read(rules, diagnostics);
        assertThat(files.in("health", ".drl")).extracting(RuleFile::name).containsExactly("b.drl", "real.drl");
        assertMessages("""
                bands: error[link-outside]: this link leads out of the rule folder
                  Maybe put a copy of what it leads to in its place.
                health/a.drl: error[link-outside]: this link leads out of the rule folder
                  Maybe put a copy of what it leads to in its place.
                health/c.drl: error[cannot-read]: this cannot be read: it, or what it links to, does not exist
                health/d.drl: error[cannot-read]: this cannot be read: the disk or the file system reports an error""");
    }

    @Test
    void readsALinkedFolder() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), rules);
        assertThat(RuleFolder.read(link, diagnostics).files()).hasSize(2);
        assertMessages("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\u001B", "\u202E", "\u2028"})
    void refusesNamesWithControlCharacters(String character) throws IOException {
        write("health/a" + character + ".drl", "x");
        assertThat(RuleFolder.read(rules, diagnostics).in("health", ".drl")).isEmpty();
        assertMessages(
                "health/a<U+%04X>.drl: error[bad-file-name]: the name of this file has a control character\n  Maybe rename it."
                        .formatted((int) character.charAt(0)));
    }

    @Test
    void reportsWhatMayNotBeRead() throws IOException {
        write("health/a.drl", "x");
        Files.setPosixFilePermissions(rules.resolve("health/a.drl"), PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(rules.resolve("health/a.drl")), "the superuser may read everything");
        RuleFolder.read(rules, diagnostics);
        assertMessages("health/a.drl: error[cannot-read]: this cannot be read: no permission");
    }

    @Test
    void limitsTheSizeOfAFile() throws IOException {
        write("health/a.drl", "x".repeat(1_000_001));
        write("health/b.drl", "x".repeat(1_000_000));
        assertThat(RuleFolder.read(rules, diagnostics).in("health", ".drl")).hasSize(1);
        assertMessages("health/a.drl: error[too-large]: this file is larger than 1 MB\n  Maybe split it.");
    }

    @Test
    void limitsTheSizeOfAllFiles() throws IOException {
        for (int i = 0; i < 25; i++) {
            write("health/" + i + ".drl", "x".repeat(1_000_000));
        }
        RuleFolder.read(rules, diagnostics);
        assertMessages(rules + ": error[too-large]: the files of a rule folder are larger than 20 MB together");
    }

    @Test
    void limitsTheNumberOfFiles() throws IOException {
        for (int i = 0; i < 2001; i++) {
            write("health/" + i + ".drl", "x");
        }
        assertThat(RuleFolder.read(rules, diagnostics).files()).hasSize(2000);
        assertMessages(rules + ": error[too-many-files]: more than 2000 files in a rule folder");
    }

    @Test
    void leavesOutWhatIsNotText() throws IOException {
        Files.createDirectories(rules.resolve("health"));
        Files.write(rules.resolve("health/a.drl"), "não\r\nestá".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(RuleFolder.read(rules, diagnostics).in("health", ".drl")).isEmpty();
        assertMessages("health/a.drl:1:2: error[not-utf-8]: this byte is not UTF-8 (0xE3, in Latin-1 the letter ã)\n"
                + "  Maybe save it again with the encoding UTF-8.");
    }

    private void write(String path, String content) throws IOException {
        Path file = rules.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void assertMessages(String expected) {
        assertThat(diagnostics.sorted().stream().map(Diagnostic::text).collect(joining("\n")))
                .isEqualTo(expected);
    }
}
