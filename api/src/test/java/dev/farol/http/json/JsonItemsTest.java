package dev.farol.http.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.farol.http.problem.Flaw;
import dev.farol.http.problem.Flaws;
import dev.farol.http.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonItemsTest {

    private final Flaws flaws = new Flaws();

    private List<String> ids(String body, boolean lines) {
        List<String> ids = new ArrayList<>();
        JsonItems items = JsonBody.items(body.getBytes(StandardCharsets.UTF_8), lines, flaws);
        while (items.next()) {
            Optional<JsonFields> fields = items.object();
            fields.ifPresent(found -> {
                ids.add(items.index() + "=" + found.required("id").text(1, 9).orElse("?"));
                found.end();
            });
        }
        return ids;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"id":"a"}                  | false | [0=a]
                    [{"id":"a"},{"id":"b"}]     | false | [0=a, 1=b]
                    []                          | false | []
                    {"id":"a"}\\n\\n {"id":"b"} | true  | [0=a, 1=b]
                    {"id":"a"}\\r\\n{"id":"b"}\\n | true | [0=a, 1=b]
                    ''                          | true  | []
                    """)
    void givesTheObjectsInTheirOrder(String body, boolean lines, String ids) {
        assertThat(ids(body.replace("\\n", "\n").replace("\\r", "\r"), lines)).hasToString(ids);
        assertThat(flaws.isEmpty()).isTrue();
    }

    @Test
    void pointsIntoTheEntry() {
        assertThat(ids("[{\"id\":\"a\"},5,{\"di\":1},{\"id\":\"d\"}]", false)).containsExactly("0=a", "2=?", "3=d");
        assertThat(flaws.all()).extracting(Flaw::pointer).containsExactly("/1", "/2/id", "/2/di");
        assertThat(flaws.all().get(2).detail()).isEqualTo("Unknown field (di). Did you mean \"id\"?");
    }

    @Test
    void aLineThatIsNoJsonIsAFlawOfThatLine() {
        assertThat(ids("{\"id\":\"a\"}\n{\"id\":\n{\"id\":\"c\"}", true)).containsExactly("0=a", "2=c");
        assertThat(flaws.all()).extracting(Flaw::pointer).containsExactly("/1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{"id":"a"}
            [{"id":"a"}]x
            {"id":"a"} {}
            [{"id":"a"}]]
            [{"id":"a","id":"b"}]
            ''
            """)
    void whatIsNoJsonIsMalformedAsAWhole(String body) {
        assertThatThrownBy(() -> ids(body, false)).isInstanceOf(ProblemException.class);
    }

    @Test
    void countsTheFlawsThatItDoesNotKeep() {
        ids("[" + "1,".repeat(500) + "1]", false);
        assertThat(flaws.all())
                .hasSize(101)
                .last()
                .extracting(Flaw::detail)
                .asString()
                .contains("401 more");
    }
}
