package dev.farol.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.farol.file.InputProblem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomesFileTest {

    private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
    private static final String END_OF_OCTOBER = "2026-11-01T02:59:59.999999999Z";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "customer,as_of,left~a,2026-10-31,1                         | a " + END_OF_OCTOBER + " 1",
                "customer,as_of,left~a,2026-10-31T12:00:00Z,0               | a 2026-10-31T12:00:00Z 0",
                "customer,as_of,left~a,2026-10-31T12:00:00-03:00,0          | a 2026-10-31T15:00:00Z 0",
                "customer;as_of;left~a;2026-10-31;1                         | a " + END_OF_OCTOBER + " 1",
                "left,customer,as_of~1,a,2026-10-31                         | a " + END_OF_OCTOBER + " 1",
                "customer, as_of ,left~ a , 2026-10-31, 1                   | a " + END_OF_OCTOBER + " 1",
                "\uFEFFcustomer,as_of,left~a,2026-10-31,1                   | a " + END_OF_OCTOBER + " 1",
                "customer,as_of,left~~a,2026-10-31,1~                       | a " + END_OF_OCTOBER + " 1",
                "customer,as_of,left~\"a,b\",2026-10-31,1                   | a,b " + END_OF_OCTOBER + " 1",
                "customer,as_of,left~b,2026-10-31T12:00Z,1~a,2026-10-31T12:00Z,0~a,2026-09-30T12:00Z,1"
                        + " | a 2026-09-30T12:00:00Z 1; a 2026-10-31T12:00:00Z 0; b 2026-10-31T12:00:00Z 1",
                "customer,as_of,left,left_at~a,2026-10-31,1,2026-11-01~b,2026-10-31,1,~c,2026-10-31,0,"
                        + " | a " + END_OF_OCTOBER + " 1 2026-11-02T02:59:59.999999999Z; b " + END_OF_OCTOBER + " 1; c "
                        + END_OF_OCTOBER + " 0",
            })
    void readsWhoLeftAfterWhen(String file, String expected) throws IOException {
        for (String text : List.of(lines(file), lines(file).replace("\n", "\r\n"))) {
            for (Path path : List.of(written("outcomes.csv", text), packed(text))) {
                Outcomes outcomes = OutcomesFile.read(path, ZONE);
                assertThat(outcomes.setAside()).isEmpty();
                assertThat(String.join(
                                "; ",
                                outcomes.rows().stream()
                                        .map(OutcomesFileTest::inShort)
                                        .toList()))
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a,2026-10-31,2   | 2 MALFORMED \"left\" is neither 0 nor 1 (2). Maybe write 1 for those who left",
                "a,2026-10-31,yes | 2 MALFORMED \"left\" is neither 0 nor 1 (yes). Maybe write 1 for those who left",
                "a,2026-10-31,    | 2 MALFORMED \"left\" is neither 0 nor 1 (). Maybe write 1 for those who left",
                "a,31/10/2026,1   | 2 MALFORMED \"as_of\" is neither an instant nor a day (31/10/2026). Maybe write 2026-10-31",
                "a,2026-02-30,1   | 2 MALFORMED \"as_of\" is neither an instant nor a day (2026-02-30). Maybe write 2026-10-31",
                "a,,1             | 2 MALFORMED \"as_of\" is neither an instant nor a day (). Maybe write 2026-10-31",
                "a,2026-10-31T12:00:00,1 | 2 MALFORMED \"as_of\" is neither an instant nor a day (2026-10-31T12:00:00). Maybe write 2026-10-31",
                ",2026-10-31,1    | 2 MALFORMED \"customer\" has 1 to 128 characters (0)",
                "a,2026-10-31     | 2 MALFORMED 2 cells, and there are 3 columns",
                "a,2026-10-31,1,1 | 2 MALFORMED 4 cells, and there are 3 columns",
                ",x,y             | 2 MALFORMED \"customer\" has 1 to 128 characters (0); \"left\" is neither 0 nor 1 (y). Maybe write 1 for those who left;"
                        + " \"as_of\" is neither an instant nor a day (x). Maybe write 2026-10-31",
                "a,2026-10-31,1~a,2026-10-31,1 | 3 DUPLICATE line 2 has the same customer and moment (a, "
                        + END_OF_OCTOBER + "); it counts once",
                "b,2026-10-31,1~a,2026-10-31,1~a," + END_OF_OCTOBER
                        + ",0 | 3 CONTRADICTION line 4 says the opposite of the same"
                        + " customer and moment (a, " + END_OF_OCTOBER
                        + "); neither counts~4 CONTRADICTION line 3 says the"
                        + " opposite of the same customer and moment (a, " + END_OF_OCTOBER + "); neither counts",
            })
    void setsAsideWhatDoesNotCountAndSaysWhy(String rows, String expected) throws IOException {
        Outcomes outcomes = OutcomesFile.read(
                written("bad.csv", "customer,as_of,left\n" + lines(rows) + "\nz,2026-10-31,1\n"), ZONE);
        assertThat(outcomes.setAside().stream().map(OutcomesFileTest::inShort)).containsExactly(expected.split("~"));
        assertThat(outcomes.rows()).extracting(Outcome::customer).contains("z");
        assertThat(outcomes.rows().size() + outcomes.setAside().size())
                .isEqualTo(lines(rows).lines().count() + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0,2026-11-05 | \"left_at\" is of somebody who stayed (2026-11-05)",
                "1,2026-10-31 | \"left_at\" is not after \"as_of\" (2026-10-31). Maybe the score should be of an earlier day",
                "1,2026-10-01 | \"left_at\" is not after \"as_of\" (2026-10-01). Maybe the score should be of an earlier day",
                "1,soon       | \"left_at\" is neither an instant nor a day (soon). Maybe write 2026-10-31",
            })
    void leavingIsOfThoseWhoLeftAndLater(String cells, String expected) throws IOException {
        Path file = written("gone.csv", "customer,as_of,left,left_at\na,2026-10-31," + cells + "\n");
        assertThat(OutcomesFile.read(file, ZONE).setAside())
                .containsExactly(new SetAside(2, SetAside.Problem.MALFORMED, expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "customer,as_off,left~a,2026-10-31,1   | it has an unknown column (as_off)#Did you mean \"as_of\"?",
                "customer,as_of,churned~a,2026-10-31,1 | it has an unknown column (churned)#Maybe one of: as_of, customer, left, left_at.",
                "customer,left~a,1                     | it has no column \"as_of\"#Maybe begin it with: customer,as_of,left",
                "a,2026-10-31,1                        | it has an unknown column (a)#Maybe one of: as_of, customer, left, left_at.",
                "customer,as_of,left,left~a,1,1,1      | it has a column twice (left)#Maybe remove one of them.",
                "customer,as_of,left~\"a,2026-10-31,1  | it has quotes that do not fit#Maybe a quote is not doubled inside of a field.",
                "~~                                    | it is empty#Maybe what writes it failed.",
            })
    void saysWhyAFileCannotBeRead(String file, String expected) throws IOException {
        Path path = written("unread.csv", lines(file));
        String[] parts = expected.split("#");
        assertThatThrownBy(() -> OutcomesFile.read(path, ZONE))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("could not read " + path + ": " + parts[0])
                .hasMessageContaining(parts[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer,as_of,left", "customer,as_of,left\n\n"})
    void aFileWithoutRowsHasNone(String text) throws IOException {
        assertThat(OutcomesFile.read(written("none.csv", text), ZONE)).isEqualTo(new Outcomes(List.of(), List.of()));
    }

    @Test
    void whatTheBaseDoesNotHaveOrReachIsSetAside() {
        Instant end = Instant.parse("2026-10-31T23:59:59.999999999Z");
        Instant kept = Instant.parse("2026-01-01T00:00:00Z");
        OutcomesFound found = new OutcomesFound(
                Set.of("acme", "late", "early"),
                List.of("globex", "initech"),
                Optional.of(end),
                Optional.of(kept),
                Collections.emptySortedMap());
        Outcomes all = new Outcomes(
                List.of(
                        row(2, "acme", end.plusSeconds(3 * 86_400)),
                        row(3, "acme", kept),
                        row(4, "globx", end),
                        row(5, "nobody-like-it", end),
                        row(6, "late", end.plusSeconds(3 * 86_400).plusNanos(1)),
                        row(7, "early", kept.minusNanos(1))),
                List.of(new SetAside(8, SetAside.Problem.MALFORMED, "no")));

        Outcomes usable = found.usable(all);

        assertThat(usable.rows()).extracting(Outcome::line).containsExactly(3L, 2L);
        assertThat(usable.setAside().stream().map(OutcomesFileTest::inShort))
                .containsExactly(
                        "4 UNKNOWN_CUSTOMER there is no such customer (globx). Did you mean \"globex\"?",
                        "5 UNKNOWN_CUSTOMER there is no such customer (nobody-like-it)",
                        "6 AFTER_THE_DATA \"as_of\" is days after the interactions end (2026-11-04T00:00:00Z; their last day is"
                                + " over at 2026-10-31T23:59:59.999999999Z). Maybe take an earlier day",
                        "7 NOT_KEPT what a score of \"as_of\" sees is kept from 2026-01-01T00:00:00Z on only"
                                + " (2025-12-31T23:59:59.999999999Z)",
                        "8 MALFORMED no");
    }

    private static Outcome row(long line, String customer, Instant asOf) {
        return new Outcome(line, customer, asOf, false, Optional.empty());
    }

    private static String inShort(Outcome row) {
        return row.customer() + " " + row.asOf() + (row.left() ? " 1" : " 0")
                + row.leftAt().map(at -> " " + at).orElse("");
    }

    private static String inShort(SetAside line) {
        return line.line() + " " + line.problem() + " " + line.text();
    }

    private static String lines(String text) {
        return text.replace('~', '\n');
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path packed(String text) throws IOException {
        Path file = folder.resolve("packed.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
