package dev.farol.file.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.farol.file.Fixture;
import dev.farol.file.InputProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputTest {

    @TempDir
    private Path folder;

    private Fixture files;

    @BeforeEach
    void open() {
        files = new Fixture(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "a.csv, CSV",
        "a.CSV, CSV",
        "a.ndjson, NDJSON",
        "a.jsonl, NDJSON",
        "a.csv.gz, CSV",
        "a.ndjson.gz, NDJSON",
        "a.txt, NDJSON",
        "a, NDJSON",
        "a.gz, NDJSON"
    })
    void knowsTheFormatByNameElseByItsFirstCharacter(String name, Format format) throws IOException {
        try (Input input = Input.open(files.write(name, "\uFEFF \n{\"id\":1}"))) {
            assertThat(input.format()).isEqualTo(format);
            assertThat(content(input)).isEqualTo(" \n{\"id\":1}");
        }
        try (Input input = Input.open(files.write("other", "id,name"))) {
            assertThat(input.format()).isEqualTo(Format.CSV);
        }
    }

    @Test
    void unpacksGzipWhateverItsNameAndSeveralMembers() throws IOException {
        byte[] one = Fixture.packed("id\n".getBytes(StandardCharsets.UTF_8));
        byte[] two = Arrays.copyOf(one, one.length * 2);
        System.arraycopy(one, 0, two, one.length, one.length);
        try (Input input = Input.open(files.write("a.csv", two))) {
            assertThat(content(input)).isEqualTo("id\nid\n");
        }
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        refused(folder, "is a directory\n  Maybe name a file in it.");
        refused(folder.resolve("none.csv"), "does not exist\n  Maybe it is in another folder.");
        refused(files.write("empty.csv", ""), "is empty\n  Maybe what writes it failed.");
        refused(files.write("bom.csv", "\uFEFF"), "is empty\n  Maybe what writes it failed.");
        refused(files.write("empty.csv.gz", ""), "is empty\n  Maybe what writes it failed.");
        refused(
                files.write("array.json", " [{}]"),
                "is a JSON array\n  Maybe write one object a line, without brackets and commas.");
        refused(
                files.write("wide.csv", "id".getBytes(StandardCharsets.UTF_16)),
                "is UTF-16 text\n  Maybe save it as UTF-8 (\"CSV UTF-8\" in a spreadsheet).");
        refused(
                files.write("book.csv", "PK\u0003\u0004..."),
                "is a spreadsheet or a zip archive\n  Maybe save it as CSV.");
        Path plain = folder.resolve("plain.gz");
        Files.writeString(plain, "id");
        refused(plain, "is not gzip, although its name ends in .gz\n  Maybe it was renamed.");
    }

    private static void refused(Path file, String reason) {
        assertThatThrownBy(() -> Input.open(file))
                .isInstanceOf(InputProblem.class)
                .hasMessage("could not read " + file + ": it " + reason);
    }

    @Test
    void saysThatGzipDataEndsEarlyOrIsDamaged() throws IOException {
        byte[] packed = Fixture.packed("id,name\n".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        Path cut = files.write("cut.csv", Arrays.copyOf(packed, packed.length / 2));
        assertThatThrownBy(() -> content(Input.open(cut))).hasMessageContaining("ends in the middle of its gzip data");
        packed[packed.length - 6] ^= 1;
        Path damaged = files.write("damaged.csv", packed);
        assertThatThrownBy(() -> content(Input.open(damaged))).hasMessageContaining("is damaged gzip data");
    }

    private static String content(Input input) throws IOException {
        byte[] buffer = new byte[2_000_000];
        int length = input.fill(buffer, 0, buffer.length);
        return new String(buffer, 0, length, StandardCharsets.UTF_8);
    }
}
