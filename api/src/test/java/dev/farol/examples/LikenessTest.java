package dev.farol.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "a,b          | a,b              | true",
                "a,b          | a                | false",
                "a            | a,b              | false",
                "...          | ''               | true",
                "a,...,d      | a,b,c,d          | true",
                "a,...,d      | a,d              | true",
                "a,...,d      | a,b,c            | false",
                "...,b,...    | a,b,b,c          | true",
                "score 34     | score 35         | false",
                "at 2026-11-22T23:13:30.7Z by | at 1999-01-01T00:00:00Z by | true",
                "at 2026-11-22 | at 2026-11-23   | false",
                "live: 1dbc7fcf1efd | live: 000000000000 | true",
                "live: 1dbc7fcf1efd | live: none  | false",
            })
    void dotsStandForLinesAndInstantsAndVersionsForEachOther(String told, String printed, boolean alike) {
        assertThat(Likeness.holds(lines(told), lines(printed))).isEqualTo(alike);
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(","));
    }
}
