package dev.farol.file.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.farol.customer.Customer;
import dev.farol.file.Fixture;
import dev.farol.file.fields.FieldProblem;
import dev.farol.file.fields.Parsed;
import dev.farol.file.output.Disk;
import dev.farol.file.output.Rejects;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomersReaderTest {

    @TempDir
    private Path folder;

    private Fixture files;

    @BeforeEach
    void open() {
        files = new Fixture(folder);
    }

    private static final Profile ACME = new Profile(
            new Customer(
                    "acme",
                    Map.of("name", "Acme, Inc.", "plan", "pro", "currency", "BRL", "email", "a@b.c"),
                    Optional.of(new BigDecimal("1200.5")),
                    Optional.of(LocalDate.of(2024, 2, 29)),
                    Optional.of(LocalDate.of(2027, 1, 1)),
                    Map.of("seats", new BigDecimal("20"), "band", "0-10%", "zip", new BigDecimal("1310"))),
            Optional.of(Instant.parse("2026-11-02T02:59:59.999999999Z")));

    private static final Profile BARE =
            new Profile(Customer.named("ação"), Optional.of(Instant.parse("2026-11-01T12:00:00Z")));

    @ParameterizedTest
    @ValueSource(strings = {",", ";"})
    void readsCsv(String separator) throws IOException {
        String text = "\uFEFF" + """
            id,name,plan,segment,owner,mrr,currency,since,renewal,email,seats,band,zip,as_of
            acme,"Acme~ Inc.",pro,,,1200.50,BRL,2024-02-29,2027-01-01,a@b.c,20,0-10%,01310,2026-11-01

            ação,,,,,,,,,,,,,2026-11-01T12:00:00Z
            acme,"Acme~ Inc.",pro,,,1200.5,BRL,2024-02-29,2027-01-01,a@b.c,20.0,0-10%,1310,2026-11-01
            acme,"Acme~ Inc.",pro,,,1200.5,BRL,2024-02-29,2027-01-01,a@b.c,21,0-10%,1310,2026-11-01""";
        try (CustomersFile file =
                read(files.write("c.csv", text.replace(",", separator).replace('~', ',')), 1 << 20)) {
            assertThat(profiles(file)).containsExactly(ACME, BARE);
            assertThat(file.index().find("ação")).isEqualTo(1);
            assertThat(file.duplicates()).isEqualTo(1);
            assertThat(file.hasAsOf()).isTrue();
        }
        assertThat(files.onlyError())
                .isEqualTo("customer \"acme\" was given before with other content. Maybe two systems use the same id");
        assertThat(files.rejects().get(0)).contains("\"line\":6,");
    }

    @Test
    void readsNdjson() throws IOException {
        String text = """
            {"id":"acme","name":"Acme, Inc.","plan":"pro","owner":null,"segment":"","mrr":1200.50,"currency":"BRL","since":"2024-02-29","renewal":"2027-01-01","email":"a@b.c","seats":2e1,"band":"0-10%","zip":1310,"as_of":"2026-11-01"}
            {"as_of":"2026-11-01T12:00:00Z","id":"ação"}
            {"id":"flags","vip":true,"digits":"12"}
            """;
        try (CustomersFile file = read(files.write("c.ndjson.gz", text), 1 << 20)) {
            Customer flags = new Customer(
                    "flags",
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of("vip", "true", "digits", "12"));
            assertThat(profiles(file)).containsExactly(ACME, BARE, new Profile(flags, Optional.empty()));
        }
        assertThat(files.rejectsFile).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                ",1,,|no id",
                "x,abc,,|mrr is not a number (abc)",
                "x,\"1,5\",,|mrr is not a number (1,5). Maybe with a point: 1.5",
                "x,1,01/02/2026,|since is not a date (01/02/2026). Maybe write it as 2026-11-01",
                "x,1,2026-01-02T00:00:00Z,|since is not a date (2026-01-02T00:00:00Z). Maybe write it as 2026-11-01",
                "x,1|2 fields where the header has 4. Maybe a text with \",\" is not in quotes",
                "x,1,,tomorrow|as_of is not an instant or a date (tomorrow). Maybe write it as 2026-11-01 or 2026-11-01T12:00:00Z",
                "x,1,,\"open|a quote (\") is not closed as CSV asks. Maybe double it inside of a quoted field"
            })
    void rejectsABadCsvLineAlone(String line, String error) throws IOException {
        Path path = files.write("c.csv", "id,mrr,since,as_of\na,1,,\n" + line + "\nb,\"2\",,\n");
        try (CustomersFile file = read(path, 1 << 20)) {
            assertThat(file.index().size()).isEqualTo(2);
        }
        assertThat(files.onlyError()).isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'name':'x'}|no id",
                "{'id':7}|id is not text (7). Maybe put it in quotes",
                "{'id':true}|id is not text (true). Maybe put it in quotes",
                "{'id':'x','mrr':'9'}|mrr is not a number (\"9\")",
                "{'id':'x','a':[1]}|a is not a plain value ([...])",
                "{'id':'x','id':'y'}|\"id\" is given twice",
                "{'id':'x'}{'id':'y'}|more than one JSON object on the line",
                "['x']|not a JSON object ([...])",
                "{'id':'x'|not JSON: the line ends before its object does. Maybe the object is written over several lines",
                "{'id':'x','n':1e99}|n has more than 30 digits (1e99)"
            })
    void rejectsABadJsonLineAlone(String line, String error) throws IOException {
        Path path = files.write("c.ndjson", "{\"id\":\"a\"}\n" + line.replace('\'', '"') + "\n{\"id\":\"b\"}");
        try (CustomersFile file = read(path, 1 << 20)) {
            assertThat(file.index().size()).isEqualTo(2);
        }
        assertThat(files.onlyError()).isEqualTo(error);
        List<FieldProblem> problems = ((Parsed.Bad<?>) ProfileBodies.lines(Files.readAllBytes(path))).problems();
        assertThat(problems).allMatch(problem -> problem.pointer().startsWith("/1"));
        assertThat(error).startsWith(problems.get(0).detail().replace("it ends before", "the line ends before"));
    }

    @Test
    void refusesAHeaderWithoutIdOrWithANameTwice() throws IOException {
        Path none = files.write("none.csv", "name,mrr\nacme,1\n");
        assertThatThrownBy(() -> read(none, 0))
                .hasMessage("could not read " + none
                        + ": it has no column \"id\" (name, mrr)\n  Maybe its first line, the header, was lost.");
        Path twice = files.write("twice.csv", "id,plan,plan\n");
        assertThatThrownBy(() -> read(twice, 0))
                .hasMessage("could not read " + twice
                        + ": it names the column \"plan\" twice\n  Maybe rename one of them.");
        Path tabs = files.write("tabs.csv", "id\tname\n");
        assertThatThrownBy(() -> read(tabs, 0)).hasMessageContaining("Maybe it is separated by tabs");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 100_000, 1 << 30})
    void keepsProfilesInOrderInMemoryAndOnDisk(long budget) throws IOException {
        StringBuilder text = new StringBuilder("id,plan,n\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("c%d,plan %d,%d\n".formatted(i, i % 7, i));
        }
        Path path = files.write("c.csv", text.toString());
        try (CustomersFile file = read(path, budget)) {
            for (int pass = 0; pass < 2; pass++) {
                List<Profile> found = profiles(file);
                assertThat(found).hasSize(20_000);
                for (int i = 0; i < found.size(); i++) {
                    assertThat(found.get(i).customer().id()).isEqualTo("c" + i);
                    assertThat(found.get(i).customer().attributes()).isEqualTo(Map.of("n", BigDecimal.valueOf(i)));
                }
            }
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> String.valueOf(file.getFileName()))).containsExactly("c.csv");
        }
    }

    private CustomersFile read(Path file, long budget) throws IOException {
        try (Rejects rejects = Rejects.to(files.rejectsFile, Disk.REAL)) {
            CustomersFile read = new CustomersReader(Fixture.ZONE, rejects, folder, budget).read(file);
            rejects.commit();
            return read;
        }
    }

    private static List<Profile> profiles(CustomersFile file) throws IOException {
        List<Profile> all = new ArrayList<>();
        try (ProfileSpool.Reading reading = file.profiles().read()) {
            for (Optional<ProfileBatch> next = reading.next(); next.isPresent(); next = reading.next()) {
                assertThat(next.get().first()).isEqualTo(all.size());
                all.addAll(next.get().profiles());
            }
        }
        return all;
    }
}
