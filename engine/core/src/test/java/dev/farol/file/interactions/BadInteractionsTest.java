package dev.farol.file.interactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.farol.file.Fixture;
import dev.farol.file.InputProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BadInteractionsTest {

    private static final String GOOD = "{'id':'g','customer':'acme','type':'login','at':'2026-11-01T12:00:00Z'}";

    @TempDir
    private Path folder;

    private Fixture files;

    @BeforeEach
    void open() {
        files = new Fixture(folder);
    }

    /** A bad line, with quotes as ', and the error. */
    static Stream<Arguments> badLines() {
        return Stream.of(
                bad("{}", "no id"),
                bad("{'id':'','customer':'acme','type':'login','at':'2026-11-01'}", "no id"),
                bad("{'id':null,'customer':'acme','type':'login','at':'2026-11-01'}", "no id"),
                bad("{'id':'e','type':'login','at':'2026-11-01'}", "no customer"),
                bad("{'id':'e','customer':'acme','at':'2026-11-01'}", "no type"),
                bad("{'id':'e','customer':'acme','type':'','at':'2026-11-01'}", "no type"),
                bad("{'id':'e','customer':'acme','type':'login'}", "no at"),
                bad("{'id':7}", "id is not text (7). Maybe put it in quotes"),
                bad("{'id':true}", "id is not text (true)"),
                bad("{'id':['e']}", "id is not text ([...])"),
                bad("{'id':'" + "e".repeat(129) + "'}", "id has more than 128 characters (129)"),
                bad("{'id':'a\\u0000b'}", "id has a control character (U+0000)"),
                bad("{'id':'a\\ud83d'}", "id has half a surrogate pair (U+D83D)"),
                bad("{'data':{'a':'b\\ud83d'}}", "data.a has half a surrogate pair (U+D83D)"),
                bad("{'data':{'a':'\\ude00b'}}", "data.a has half a surrogate pair (U+DE00)"),
                bad(good("'customer':'acme'", "'customer':'Acme'"), "customer \"Acme\" is not in the customers file"),
                bad(
                        good("2026-11-01T12:00:00Z", "2026-11-01 12:00"),
                        "at is not an instant from 1678 to 2261 (2026-11-01 12:00). Maybe write it as 2026-11-01T12:00:00Z or 2026-11-01"),
                bad(
                        good("2026-11-01T12:00:00Z", "2026-02-30"),
                        "at is not an instant from 1678 to 2261 (2026-02-30). Maybe write it as 2026-11-01T12:00:00Z or 2026-11-01"),
                bad(
                        good("'2026-11-01T12:00:00Z'", "1762000000"),
                        "at is not text (1762000000). Maybe put it in quotes"),
                bad(nps("11"), "value (11) is outside of the range of nps (0 to 10)"),
                bad(nps("-0.1"), "value (-0.1) is outside of the range of nps (0 to 10)"),
                bad(nps("'9'"), "value is not a number (\"9\")"),
                bad(nps("true"), "value is not a number (true)"),
                bad(nps("{'of':9}"), "value is not a number ({...})"),
                bad(nps("NaN"), "not JSON at character 53: non-standard token 'NaN'"),
                bad(nps("1e400"), "value has more than 30 digits (1e400)"),
                bad(nps("1".repeat(31)), "value has more than 30 digits (" + "1".repeat(31) + ")"),
                bad(nps("1".repeat(1001)), "not taken: a number or a name is far too long, or it is nested too deeply"),
                bad(nps("09"), "not JSON at character 51: invalid numeric value: Leading zeroes not allowed"),
                bad(nps("9,'value':9"), "\"value\" is given twice"),
                bad(data("'a':1,'a':2"), "data.a is given twice"),
                bad(data("'a':{'b':1}"), "data.a is not a plain value ({...})"),
                bad(data("'a':[1]"), "data.a is not a plain value ([...])"),
                bad(data("'':1"), "data has a field name that is empty or longer than 100 characters"),
                bad(data("'a':'" + "x".repeat(1001) + "'"), "data.a has more than 1,000 characters (1001)"),
                bad(data(fields(65)), "data has more than 64 fields"),
                bad(good("}", ",'data':[1]}"), "data is not an object ([...])"),
                bad(good("}", ",'data':" + "[".repeat(5000)), "data is not an object ([...])"),
                bad("[".repeat(5000), "not a JSON object ([...])"),
                bad("{'custmer':'acme'}", "unknown field \"custmer\". Did you mean \"customer\"?"),
                bad("{'zzzzzz':1}", "unknown field \"zzzzzz\". Maybe put it into \"data\""),
                bad("{" + "'x':1}".repeat(3), "unknown field \"x\". Maybe put it into \"data\""),
                bad(GOOD + GOOD, "more than one JSON object on the line"),
                bad(GOOD + " x", "not JSON at character 73: unrecognized token 'x'"),
                bad(GOOD + ",", "not JSON at character 72: unexpected character (','): expected a value"),
                bad("[" + GOOD + "]", "not a JSON object ([...])"),
                bad("'text'", "not a JSON object (\"text\")"),
                bad("null", "not a JSON object (null)"),
                bad("id;customer", "not JSON at character 1: unrecognized token 'id'"),
                bad(
                        GOOD.substring(0, 40),
                        "not JSON: the line ends before its object does. Maybe the object is written over several lines"),
                bad(
                        "{'id':'e",
                        "not JSON: the line ends before its object does. Maybe the object is written over several lines"),
                bad("{'id':'a\u0000b'}", "not JSON at character 9: illegal unquoted character (code 0)"),
                bad("\u0000\u0000", "not JSON at character 2: illegal character (code 0)"),
                bad("{'id':'" + "e".repeat(1_000_000) + "'}", "longer than 1,000,000 bytes"));
    }

    private static Arguments bad(String line, String error) {
        return Arguments.of(line.replace('\'', '"'), error);
    }

    private static String good(String part, String other) {
        return GOOD.replace(part, other);
    }

    private static String nps(String value) {
        return "{'id':'e','customer':'acme','type':'nps','value':" + value + ",'at':'2026-11-01'}";
    }

    private static String data(String fields) {
        return good("}", ",'data':{" + fields + "}}");
    }

    private static String fields(int count) {
        StringBuilder fields = new StringBuilder("'f0':0");
        for (int i = 1; i < count; i++) {
            fields.append(",'f").append(i).append("':").append(i);
        }
        return fields.toString();
    }

    /** Both say the same, but of what files alone have: a list of customers, and lines that are too long to be read. */
    @ParameterizedTest
    @MethodSource("badLines")
    void bodiesOfRequestsAreReadByTheSameRules(String line, String error) {
        Assumptions.assumeFalse(error.contains("customers file") || error.startsWith("longer"));
        InteractionBodies bodies = new InteractionBodies(Fixture.vocabulary(), files.names, Fixture.ZONE);
        AtWindow any = new AtWindow(Instant.parse("1700-01-01T00:00:00Z"), Instant.parse("2260-01-01T00:00:00Z"), "");
        byte[] body = (GOOD.replace('\'', '"') + "\n" + line + "\n"
                        + GOOD.replace('\'', '"').replace("\"g\"", "\"h\""))
                .getBytes(StandardCharsets.UTF_8);
        Sent sent = bodies.lines(body, any);
        assertThat(sent.rejected().keySet()).containsExactly(1);
        assertThat(sent.rejected().get(1)).startsWith(error);
        assertThat(sent.problems()).allMatch(problem -> problem.pointer().startsWith("/1"));
        assertThat(sent.customers()).hasSize(1);
        assertThat(sent.customers().get(0).history().size()).isEqualTo(2);
        assertThat(sent.broken()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("badLines")
    void rejectsALineAloneAndGoesOnAfterIt(String line, String error) throws IOException {
        String good = GOOD.replace('\'', '"');
        Path file = files.write("i.ndjson", good + "\n" + line + "\n" + good + "\n");
        assertThat(files.interactions(file, "acme")).containsOnlyKeys(1L, 3L);
        assertThat(files.onlyError()).isEqualTo(error);
        assertThat(files.rejects().get(0)).startsWith("{\"file\":\"" + file + "\",\"line\":2,\"error\":\"");
    }

    @Test
    void rejectsAnObjectThatSpansTwoLinesTwice() throws IOException {
        String good = GOOD.replace('\'', '"');
        Path file = files.write("i.ndjson", good.replace(",\"type", ",\n\"type") + "\n" + good);
        assertThat(files.interactions(file, "acme")).containsOnlyKeys(3L);
        assertThat(files.rejects()).hasSize(2);
        assertThat(files.rejects().get(0)).contains("\"line\":1,\"error\":\"not JSON: the line ends before");
        assertThat(files.rejects().get(1)).contains("\"line\":2,\"error\":\"not a JSON object (\\\"type\\\")\"");
    }

    @Test
    void rejectsLinesThatAreNotUtf8() throws IOException {
        byte[] good = (GOOD.replace('\'', '"') + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] all = new byte[good.length * 3];
        for (int i = 0; i < 3; i++) {
            System.arraycopy(good, 0, all, i * good.length, good.length);
        }
        all[good.length + 7] = (byte) 0xE3;
        Path file = files.write("i.ndjson", all);
        assertThat(files.interactions(file, "acme")).containsOnlyKeys(1L, 3L);
        assertThat(files.onlyError()).isEqualTo("not UTF-8. Maybe the file was saved in Latin-1 or Windows-1252");
        assertThat(files.rejects().get(0)).contains("\"text\":\"{\\\"id\\\":\\\"\\\\xE3\\\",");
    }

    @Test
    void passesOverALineOfTenMegabytes() throws IOException {
        String good = GOOD.replace('\'', '"');
        Path file = files.write("i.ndjson", good + "\n{\"id\":\"" + "e".repeat(10_000_000) + "\"}\n" + good);
        assertThat(files.interactions(file, "acme")).containsOnlyKeys(1L, 3L);
        assertThat(files.onlyError()).isEqualTo("longer than 1,000,000 bytes");
        assertThat(files.rejects().get(0)).hasSizeLessThan(2_300);
    }

    /** The data cells of a line, and the error; columns id, customer, type, at, value, data.note. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                ",acme,login,2026-11-01,,|no id",
                "e,,login,2026-11-01,,|no customer",
                "e,acme,,2026-11-01,,|no type",
                "e,acme,login,,,|no at",
                "e,Acme,login,2026-11-01,,|customer \"Acme\" is not in the customers file",
                "e,acme,nps,2026-11-01,11,|value (11) is outside of the range of nps (0 to 10)",
                "e,acme,nps,2026-11-01,NaN,|value is not a number (NaN)",
                "e,acme,nps,2026-11-01,\"7,5\",|value is not a number (7,5). Maybe with a point: 7.5",
                "e,acme,nps,2026-11-01, 7,|value is not a number ( 7). Maybe without the spaces",
                "e,acme,nps,2026-11-01,1e1,|value is not a number (1e1)",
                "e,acme,nps,2026-11-01,1234567890123456789012345678901,|value is not a number (1234567890123456789012345678901). Maybe with at most 30 digits",
                "e,acme,login,2026-11-01,|5 fields where the header has 6. Maybe a text with \",\" is not in quotes",
                "e,acme,login,2026-11-01,,a,b|7 fields where the header has 6. Maybe a text with \",\" is not in quotes",
                "e|1 field where the header has 6. Maybe a text with \",\" is not in quotes",
                "e,acme,login,2026-11-01,,\"open|a quote (\") is not closed as CSV asks. Maybe double it inside of a quoted field",
                "e,acme,login,2026-11-01,,\"a\"b|a quote (\") is not closed as CSV asks. Maybe double it inside of a quoted field"
            })
    void rejectsACsvLineAloneAndGoesOnAfterIt(String line, String error) throws IOException {
        Path file = files.write(
                "i.csv",
                "id,customer,type,at,value,data.note\ng,acme,login,2026-11-01,,\n" + line
                        + "\nh,acme,login,2026-11-01,,\"quoted\"\n");
        assertThat(files.interactions(file, "acme")).containsOnlyKeys(2L, 4L);
        assertThat(files.onlyError()).isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "id,customer,type|has no column \"at\" (id, customer, type)~  Maybe its first line, the header, was lost.",
                "Id,customer,type,at|has no column \"id\" (Id, customer, type, at)~  Maybe rename the column \"Id\" to \"id\".",
                "id,customer,type,at,at|names the column \"at\" twice~  Maybe rename one of them.",
                "id,customer,type,at,|has a column without a name (column 5)",
                "id,customer,type,at,valeu|has a column that is not known (valeu)~  Did you mean \"value\"?",
                "id,customer,type,at,severity|has a column that is not known (severity)~  Maybe name it \"data.severity\"."
            })
    void refusesAHeader(String header, String error) throws IOException {
        Path file = files.write("i.csv", header + "\n");
        assertThatThrownBy(() -> files.interactions(file, "acme"))
                .isInstanceOf(InputProblem.class)
                .hasMessage("could not read " + file + ": it " + error.replace('~', '\n'));
    }
}
