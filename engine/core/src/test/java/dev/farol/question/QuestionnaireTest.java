package dev.farol.question;

import static dev.farol.question.Asked.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.customer.Interaction;
import dev.farol.history.EpochNanos;
import dev.farol.history.Histories;
import dev.farol.history.History;
import dev.farol.history.Names;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionnaireTest {

    private static final double ABSENT = Double.NaN;
    private static final Selector NPS = Selector.of("nps");

    private static Instant daysBack(long days) {
        return AS_OF.minus(Duration.ofDays(days));
    }

    /** Count, sum, active days, average, smallest, largest, latest of nps in the days 60 to 30 before. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing                      |                        | 0 | 0    | 0 | NaN  | NaN | NaN | NaN",
                "only outside                 | 60:7 70:8 29:9 1:2 0:3 | 0 | 0    | 0 | NaN  | NaN | NaN | NaN",
                "on the later edge            | 30:7                   | 1 | 7    | 1 | 7    | 7   | 7   | 7",
                "before the later edge        | 30+:7                  | 1 | 7    | 1 | 7    | 7   | 7   | 7",
                "after the later edge         | 30-:7                  | 0 | 0    | 0 | NaN  | NaN | NaN | NaN",
                "on the earlier edge          | 60:7                   | 0 | 0    | 0 | NaN  | NaN | NaN | NaN",
                "after the earlier edge       | 60-:7                  | 1 | 7    | 1 | 7    | 7   | 7   | 7",
                "several                      | 50:7 40:8.5 45:-1      | 3 | 14.5 | 3 | 4.833333333333333 | -1 | 8.5 | 8.5",
                "several at one instant       | 40:7 40:2 40:5         | 3 | 14   | 1 | 4.666666666666667 | 2 | 7 | 5",
                "only without a number        | 40:                    | 1 | 0    | 1 | NaN  | NaN | NaN | NaN",
                "the last one without         | 40:3 35:               | 2 | 3    | 2 | 3    | 3   | 3   | 3",
                "after the as-of              | -1:3                   | 0 | 0    | 0 | NaN  | NaN | NaN | NaN",
            })
    void answersMeasures(
            String name,
            String events,
            int count,
            double sum,
            int days,
            double average,
            double least,
            double most,
            double last) {
        Asked asked = new Asked();
        for (String event : Optional.ofNullable(events).orElse("").split(" ")) {
            add(asked, event);
        }
        double[] answers = Arrays.stream(Measure.values())
                .mapToDouble(measure -> asked.answer(measure, "nps", 60, 30))
                .toArray();
        assertThat(answers).isEqualTo(new double[] {count, sum, days, average, least, most, last});
    }

    /** "30+:7": one nanosecond earlier than 30 days back, of value 7. */
    private static void add(Asked asked, String event) {
        if (event.isEmpty()) {
            return;
        }
        String[] parts = event.split(":", -1);
        Instant at = daysBack(Long.parseLong(parts[0].replaceAll("[+]$|(?<=[0-9])-$", "")));
        at = parts[0].endsWith("+") ? at.minusNanos(1) : parts[0].endsWith("-") ? at.plusNanos(1) : at;
        if (parts[1].isEmpty()) {
            asked.nps(at);
        } else {
            asked.nps(at, parts[1]);
        }
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void neverSeesWhatComesAfterTheAsOf(Measure measure) {
        Asked before = new Asked().nps(AS_OF, "3").nps(daysBack(400), "1");
        Asked after = new Asked().nps(AS_OF, "3").nps(daysBack(400), "1").nps(AS_OF.plusNanos(1), "9");
        for (Window window : List.of(Window.ALL, Window.last(30), Window.last(3660))) {
            Question question = new Question.Windowed(measure, NPS, window);
            assertThat(after.answer(question)).isEqualTo(before.answer(question));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 0})
    void sumsExactly(int order) {
        Asked tenths = new Asked();
        for (int i = 0; i < 10; i++) {
            tenths.nps(daysBack(i), "0.1");
        }
        assertThat(tenths.answer(Measure.SUM, "nps", 30, 0)).isEqualTo(1.0);
        assertThat(tenths.answer(Measure.AVERAGE, "nps", 30, 0)).isEqualTo(0.1);
        Asked mixed = new Asked()
                .nps(daysBack(order * 3L), "9.9e299")
                .nps(daysBack(1), "-9.9e299")
                .nps(daysBack(2), "1e-399")
                .nps(daysBack(2), "9223372036854775807")
                .nps(daysBack(2), "0.000000000000000001");
        assertThat(mixed.answer(Measure.SUM, "nps", 30, 0)).isEqualTo(0x1p63);
        Asked overflow = new Asked();
        for (int i = 0; i < 5; i++) {
            overflow.nps(daysBack(i), "9223372036854775807").nps(daysBack(i), "0." + "0".repeat(i * 9) + "5");
        }
        assertThat(overflow.answer(Measure.SUM, "nps", 30, 0)).isEqualTo(5 * 0x1p63);
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void neverAnswersNegativeZero(Measure measure) {
        Asked asked = new Asked().nps(daysBack(1), "-1e-399");
        assertThat(1 / asked.answer(measure, "nps", 30, 0)).isPositive();
        assertThat(1 / new Asked().nps(daysBack(1), "-0.0").answer(measure, "nps", 30, 0))
                .isPositive();
    }

    @Test
    void daysSinceAreFractionsOfTheLatest() {
        Question question = new Question.DaysSince(Selector.of("login"));
        assertThat(new Asked().answer(question)).isNaN();
        assertThat(new Asked().login(AS_OF.plusNanos(1)).answer(question)).isNaN();
        assertThat(new Asked().login(AS_OF).answer(question)).isZero();
        assertThat(new Asked()
                        .login(daysBack(9))
                        .login(AS_OF.minusSeconds(129_600))
                        .answer(question))
                .isEqualTo(1.5);
        assertThat(new Asked()
                        .asOf("2262-04-11T23:47:16.854775807Z")
                        .login("1677-09-21T00:12:43.145224193Z")
                        .answer(question))
                .isEqualTo(0x1p64 / 86_400e9);
    }

    @Test
    void decaysByHalfLives() {
        Question question = new Question.Decayed(Selector.of("login"), 10);
        assertThat(new Asked().answer(question)).isZero();
        assertThat(new Asked()
                        .login(AS_OF)
                        .login(daysBack(10))
                        .login(daysBack(20))
                        .answer(question))
                .isEqualTo(1.75);
        assertThat(new Asked()
                        .login(AS_OF.plusNanos(1))
                        .login(daysBack(100_000))
                        .answer(question))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // nanoseconds after the first nps at which a login and further nps happen, within 1 day
                "                      |                | false",
                "0                     |                | false",
                "1                     |                | true",
                "-1                    |                | false",
                "86400000000000        |                | true",
                "86400000000001        |                | false",
                "86400000000001        | 1              | true",
                "86400000000001        | 86400000000001 | false",
                "5                     | 5              | true",
                "-1 86400000000001     | -90            | true",
            })
    void seesSequences(String logins, String furtherNps, boolean happened) {
        Instant first = daysBack(5);
        Asked asked = new Asked().nps(first, "1");
        nanos(logins).forEach(nanos -> asked.login(first.plusNanos(nanos)));
        nanos(furtherNps).forEach(nanos -> asked.nps(first.plusNanos(nanos), "1"));
        assertThat(asked.answer(new Question.Sequence(NPS, Selector.of("login"), 1)))
                .isEqualTo(happened ? 1 : 0);
    }

    private static List<Long> nanos(String text) {
        return text == null
                ? List.of()
                : List.of(text.split(" ")).stream().map(Long::valueOf).toList();
    }

    @Test
    void aSequenceOfOneTypeNeedsTwoInstants() {
        Question twice = new Question.Sequence(NPS, NPS, 1);
        assertThat(new Asked().nps(AS_OF, "1").nps(AS_OF, "2").answer(twice)).isZero();
        assertThat(new Asked()
                        .nps(AS_OF, "1")
                        .nps(AS_OF, "2")
                        .nps(daysBack(1), "1")
                        .answer(twice))
                .isEqualTo(1);
        assertThat(new Asked().nps(AS_OF.plusNanos(1), "1").nps(AS_OF, "2").answer(twice))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3, true",
        "3.0, 3, true",
        "3e0, 3, true",
        "300e-2, 3, true",
        "3, 3.0, false",
        "3.50, 3.5, true",
        "-0.5, -0.5, true",
        "0.0, 0, true",
        "0.0, -0, false",
        "1e3, 1000, true",
        "1e3, 1E+3, false",
        "1e25, 10000000000000000000000000, true",
        "3, 03, false",
        "0.5, .5, false"
    })
    void comparesNumbersInPlainNotation(BigDecimal datum, String filter, boolean same) {
        assertThat(counted(datum, filter)).isEqualTo(same ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "high, high, true",
        "high, High, false",
        "3.0, 3.0, true",
        "3.0, 3, false",
        "true, true, true",
        "'', '', true",
        "ação, ação, true"
    })
    void comparesTextsAsTheyAre(String datum, String filter, boolean same) {
        assertThat(counted(datum, filter)).isEqualTo(same ? 1 : 0);
    }

    @Test
    void comparesBooleansAsWords() {
        assertThat(counted(true, "true")).isEqualTo(1);
        assertThat(counted(false, "true")).isZero();
        assertThat(counted(false, "false")).isEqualTo(1);
        assertThat(counted(true, "TRUE")).isZero();
    }

    private static double counted(Object datum, String filter) {
        Selector selector = new Selector("ticket", Optional.empty(), Optional.of(new Selector.Filter("field", filter)));
        return new Asked()
                .ticket(daysBack(1), Map.of("field", datum, "other", filter))
                .ticket(daysBack(2), Map.of("other", filter))
                .answer(new Question.Windowed(Measure.COUNT, selector, Window.last(30)));
    }

    @Test
    void readsNumbersOfDataFields() {
        Selector hours = new Selector("ticket", Optional.of("hours"), Optional.empty());
        Asked asked = new Asked()
                .ticket(daysBack(5), Map.of("hours", new BigDecimal("2.5")))
                .ticket(daysBack(4), Map.of("hours", "7"))
                .ticket(daysBack(3), Map.of("hours", true))
                .ticket(daysBack(2), Map.of("days", new BigDecimal("2")));
        for (Measure measure :
                List.of(Measure.SUM, Measure.AVERAGE, Measure.SMALLEST, Measure.LARGEST, Measure.LATEST)) {
            assertThat(asked.answer(new Question.Windowed(measure, hours, Window.last(30))))
                    .isEqualTo(2.5);
        }
        assertThat(asked.answer(new Question.Windowed(Measure.COUNT, hours, Window.last(30))))
                .isEqualTo(4);
        assertThat(asked.answer(new Question.Windowed(Measure.LATEST, hours, Window.last(4))))
                .isNaN();
    }

    @Test
    void learntNamesLaterThanItsQuestions() {
        Names names = new Names();
        Questionnaire questionnaire = new Questionnaire(
                List.of(new Question.Windowed(Measure.COUNT, NPS, Window.ALL), new Question.DaysSince(NPS)),
                ZoneId.of("UTC"),
                names);
        History history = Histories.of(
                names,
                List.of(
                        new Interaction("1", "a", "new", AS_OF, Optional.empty(), Map.of()),
                        new Interaction("2", "a", "nps", AS_OF, Optional.empty(), Map.of())));
        double[] answers = new double[2];
        questionnaire.answer(history, EpochNanos.of(AS_OF), answers);
        assertThat(answers).containsExactly(1, 0);
        questionnaire.answer(history, EpochNanos.of(AS_OF) - 1, answers);
        assertThat(answers).containsExactly(0, ABSENT);
    }
}
