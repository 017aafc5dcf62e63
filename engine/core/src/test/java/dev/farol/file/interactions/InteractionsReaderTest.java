package dev.farol.file.interactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.farol.customer.Interaction;
import dev.farol.file.Fixture;
import dev.farol.file.InputProblem;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InteractionsReaderTest {

    @TempDir
    private Path folder;

    private Fixture files;

    @BeforeEach
    void open() {
        files = new Fixture(folder);
    }

    private static final Map<Long, Interaction> EXPECTED = new TreeMap<>(Map.of(
            1L,
            new Interaction(
                    "e1",
                    "acme",
                    "nps",
                    Instant.parse("2026-11-01T12:00:00.25Z"),
                    Optional.of(new BigDecimal("7.5")),
                    Map.of("survey", "relational", "wave", new BigDecimal("3"), "done", true, "note", "é, \"so\"\n😀")),
            3L,
            new Interaction("é2", "ação", "login", Instant.parse("2026-11-01T03:00:00Z"), Optional.empty(), Map.of()),
            4L,
            new Interaction(
                    "e3",
                    "acme",
                    "other",
                    Instant.parse("2026-11-01T15:00:00Z"),
                    Optional.of(new BigDecimal("12345678901234567890.5")),
                    Map.of("note", "-"))));

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void readsNdjson(String end) throws IOException {
        String text = "\uFEFF" + """
            {"id":"e1","customer":"acme","type":"nps","at":"2026-11-01T12:00:00.25Z","value":7.50,"data":{"survey":"relational","wave":3.0,"done":true,"note":"é, \\"so\\"\\n\\ud83d\\ude00","none":null}}
            \t
            { "data" : {}, "value":null,"at":"2026-11-01","type":"acesso","customer":"ação","id":"é2" }\s
            {"id":"e3","customer":"acme","type":"other","at":"2026-11-01T12:00:00-03:00","value":12345678901234567890.5,"data":{"note":"-"}}""";
        for (String name : List.of("i.ndjson", "i.ndjson.gz", "i.data")) {
            assertThat(files.interactions(files.write(name, text.replace("\n", end)), "acme", "ação"))
                    .isEqualTo(EXPECTED);
        }
        assertThat(files.rejectsFile).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";"})
    void readsCsv(String separator) throws IOException {
        String text = """
            data.note,id,customer,type,at,value,data.survey,data.wave,data.done
            "é, ""so""
            😀",e1,acme,nps,2026-11-01T12:00:00.25Z,7.50,relational,3.0,true
            ,é2,ação,acesso,2026-11-01,,,,
            "-","e3",acme,other,2026-11-01T12:00:00-03:00,12345678901234567890.5,,,"\"""";
        String written = text.replace("é, ", "é@ ").replace(",", separator).replace("é@ ", "é, ");
        Map<Long, Interaction> expected = new TreeMap<>();
        EXPECTED.forEach((line, interaction) -> expected.put(line == 1 ? 2 : line + 1, interaction));
        for (String end : List.of("\n", "\r\n")) {
            Map<Long, Interaction> found =
                    files.interactions(files.write("i.csv", written.replace("\n", end)), "acme", "ação");
            assertThat(found.keySet()).isEqualTo(expected.keySet());
            assertThat(found.get(4L)).isEqualTo(expected.get(4L));
            assertThat(found.get(5L)).isEqualTo(expected.get(5L));
            assertThat(found.get(2L)).extracting(i -> i.data().get("note")).isEqualTo("é, \"so\"" + end + "😀");
        }
        assertThat(files.rejectsFile).doesNotExist();
    }

    @Test
    void countsTypesThatNobodyKnowsAndLeavesOutTheCompany() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1_005; i++) {
            for (int k = 0; k < (i == 3 ? 2 : 1); k++) {
                text.append("{\"id\":\"e%d\",\"customer\":\"acme\",\"type\":\"t%04d\",\"at\":\"2026-11-01\"}\n"
                        .formatted(i, i));
            }
        }
        text.append("{\"id\":\"c\",\"customer\":\"company\",\"type\":\"spend\",\"at\":\"2026-11-01\",\"value\":1}\n");
        text.append("{}\n");
        InteractionsRead read = files.read(files.write("i.ndjson", text.toString()), (c, line, row) -> {}, "acme");
        assertThat(read.accepted()).isEqualTo(1_006);
        assertThat(read.rejected()).isEqualTo(1);
        assertThat(read.company()).isEqualTo(1);
        assertThat(read.unknownTypes())
                .hasSize(1_000)
                .containsEntry("t0003", 2L)
                .doesNotContainKey("t1000");
        assertThat(read.moreUnknown()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"i.ndjson", "i.csv"})
    void readsTheSameWithAnyNumberOfThreads(String name) throws IOException {
        Path file = files.write(name, mixed(name.endsWith("csv"), 40_000));
        assertThat(Files.size(file)).isGreaterThan(2L << 20);
        files.threads = 1;
        Map<Long, Interaction> one = files.interactions(file, "a", "b", "c");
        List<String> rejects = files.rejects();
        assertThat(one).hasSizeGreaterThan(30_000);
        assertThat(rejects).hasSizeGreaterThan(500);
        files.threads = 3;
        assertThat(files.interactions(file, "a", "b", "c")).isEqualTo(one);
        assertThat(files.rejects()).isEqualTo(rejects);
    }

    private static String mixed(boolean csv, int lines) {
        Random random = new Random(11);
        StringBuilder text = new StringBuilder(csv ? "id,customer,type,at,data.note\n" : "");
        for (int i = 0; i < lines; i++) {
            String customer = String.valueOf("abcd".charAt(random.nextInt(100) == 0 ? 3 : random.nextInt(3)));
            String note = "x".repeat(random.nextInt(100));
            String end = random.nextInt(100) == 0 ? "" : csv ? "\"" : "\"}}";
            text.append((csv
                            ? "e%d,%s,login,2026-11-01,\"%s%s\n"
                            : "{\"id\":\"e%d\",\"customer\":\"%s\",\"type\":\"login\",\"at\":\"2026-11-01\",\"data\":{\"note\":\"%s%s\n")
                    .formatted(i, customer, note, end));
        }
        return text.toString();
    }

    @Test
    void goesOnBehindAQuoteThatIsNeverClosed() throws IOException {
        StringBuilder text = new StringBuilder("id,customer,type,at,data.note\n");
        for (int i = 2; i < 60_000; i++) {
            text.append("e%d,acme,login,2026-11-01T12:00:00Z,%s\n".formatted(i, i == 30_000 ? "\"open" : "plain"));
        }
        Map<Long, Interaction> found = files.interactions(files.write("i.csv", text.toString()), "acme");
        assertThat(found).hasSize(59_997).doesNotContainKey(30_000L);
        assertThat(files.onlyError()).startsWith("a quote (\") is not closed");
    }

    @Test
    void endsWithWhatTheSinkThrows() throws IOException {
        Path file = files.write("i.ndjson", mixed(false, 40_000));
        assertThatThrownBy(() -> files.read(
                        file,
                        (customer, line, row) -> {
                            throw new IllegalStateException("full");
                        },
                        "a",
                        "b",
                        "c"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("full");
    }

    @Test
    void givesThePlaceOfTheCustomer() throws IOException {
        Map<Long, Integer> found = new ConcurrentSkipListMap<>();
        String line = "{\"id\":\"e\",\"customer\":\"%s\",\"type\":\"login\",\"at\":\"2026-11-01\"}\n";
        Path file = files.write("i.ndjson", line.formatted("b") + line.formatted("a"));
        files.read(file, (customer, number, row) -> found.put(number, customer), "a", "b");
        assertThat(found).isEqualTo(Map.of(1L, 1, 2L, 0));
    }

    @Test
    void endsWhenTheFileBringsTooManyNames() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            text.append("{\"id\":\"e\",\"customer\":\"a\",\"type\":\"login\",\"at\":\"2026-11-01\",\"data\":{");
            for (int k = 0; k < 60; k++) {
                text.append(k == 0 ? "" : ",").append("\"f").append(i * 60 + k).append("\":1");
            }
            text.append("}}\n");
        }
        Path file = files.write("i.ndjson", text.toString());
        assertThatThrownBy(() -> files.interactions(file, "a"))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("more than 20,000 different names of types and data fields");
    }
}
