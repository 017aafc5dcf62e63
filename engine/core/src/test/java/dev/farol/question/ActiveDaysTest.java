package dev.farol.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActiveDaysTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "UTC               | 2026-02-28T23:59:59.999999999Z 2026-03-01T00:00:00Z                      | 2",
                "UTC               | 2028-02-28T12:00:00Z 2028-02-29T12:00:00Z 2028-03-01T12:00:00Z           | 3",
                "UTC               | 1969-12-31T23:59:59.999999999Z 1970-01-01T00:00:00Z                      | 2",
                // Midnight of 4 November 2018 does not exist: the day begins at 01:00, 03:00 UTC.
                "America/Sao_Paulo | 2018-11-04T02:59:59.999999999Z 2018-11-04T03:00:00Z                      | 2",
                "America/Sao_Paulo | 2018-11-04T03:00:00Z 2018-11-05T01:59:59Z                                | 1",
                "America/Sao_Paulo | 2018-11-05T01:59:59Z 2018-11-05T02:00:00Z                                | 2",
                // 17 February 2018 has 25 hours: from 02:00 UTC to 03:00 UTC of the next day.
                "America/Sao_Paulo | 2018-02-17T02:00:00Z 2018-02-18T01:59:59Z 2018-02-18T02:59:59.999999999Z | 1",
                "America/Sao_Paulo | 2018-02-18T02:59:59.999999999Z 2018-02-18T03:00:00Z                      | 2",
                // 23 and 25 hours, changed in the small hours.
                "Europe/Berlin     | 2018-03-24T23:00:00Z 2018-03-25T21:59:59Z                                | 1",
                "Europe/Berlin     | 2018-03-25T21:59:59Z 2018-03-25T22:00:00Z                                | 2",
                "Europe/Berlin     | 2018-10-27T22:00:00Z 2018-10-28T22:59:59Z                                | 1",
                "Europe/Berlin     | 2018-10-28T22:59:59Z 2018-10-28T23:00:00Z                                | 2",
                // The clock went back from 00:01 to 23:01: a day begins, ends and begins again.
                "America/St_Johns  | 2010-11-07T02:30:00Z 2010-11-07T02:30:30Z 2010-11-07T02:31:00Z 2010-11-07T03:30:00Z | 2",
                // 30 December 2011 does not exist.
                "Pacific/Apia      | 2011-12-30T09:59:59Z 2011-12-30T10:00:00Z                                | 2",
                // 21 August 1969 was had twice, nearly.
                "Pacific/Kwajalein | 1969-09-30T12:00:00Z 1969-09-30T13:30:00Z 1969-10-01T13:00:00Z           | 2",
            })
    void countsCalendarDays(String zone, String instants, int days) {
        Asked asked = new Asked().zone(zone);
        for (String instant : instants.split(" ")) {
            asked.login(instant);
        }
        Question question = new Question.Windowed(Measure.ACTIVE_DAYS, Selector.of("login"), Window.ALL);
        assertThat(asked.asOf("2100-01-01T00:00:00Z").answer(question)).isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/Sao_Paulo",
                "Europe/Berlin",
                "America/St_Johns",
                "Pacific/Apia",
                "Pacific/Kwajalein",
                "+05:30",
                "Asia/Gaza"
            })
    void daysAreThoseOfTheCalendar(String id) {
        ZoneId zone = ZoneId.of(id);
        Days days = new Days(zone.getRules());
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            Instant instant = Instant.ofEpochSecond(random.nextLong() % 9_000_000_000L, random.nextInt(1_000_000_000));
            long nanos = dev.farol.history.EpochNanos.of(instant);
            assertThat(days.day(nanos))
                    .isEqualTo(LocalDate.ofInstant(instant, zone).toEpochDay());
        }
    }
}
