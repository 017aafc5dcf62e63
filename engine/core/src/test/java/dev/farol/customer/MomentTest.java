package dev.farol.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T12:00:00Z, 2026-11-01T12:00:00Z",
        "2026-11-01T12:00:00-03:00, 2026-11-01T15:00:00Z",
        "2026-11-01T12:00:00-0330, 2026-11-01T15:30:00Z",
        "2026-11-01T12:00:00+05, 2026-11-01T07:00:00Z",
        "2026-11-01T12:00Z, 2026-11-01T12:00:00Z",
        "2026-11-01t12:00:00.5z, 2026-11-01T12:00:00.5Z",
        "2026-11-01T12:00:00.123456789-03:00, 2026-11-01T15:00:00.123456789Z",
        "1678-01-01T00:00:00+18:00, 1677-12-31T06:00:00Z",
        "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
    })
    void readsInstants(String text, Instant instant) {
        Moment moment = Moment.parse(text).orElseThrow();
        assertThat(moment).isEqualTo(new Moment.Exact(instant));
        assertThat(moment.start(ZoneId.of("Asia/Tokyo"))).isEqualTo(instant);
        assertThat(moment.end(ZoneId.of("Asia/Tokyo"))).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, America/Sao_Paulo, 2026-11-01T03:00:00Z, 2026-11-02T02:59:59.999999999Z",
        "2026-11-01, UTC, 2026-11-01T00:00:00Z, 2026-11-01T23:59:59.999999999Z",
        // Clocks went from 24:00 to 01:00: the day starts at 01:00, the day before ends as every day.
        "2018-11-04, America/Sao_Paulo, 2018-11-04T03:00:00Z, 2018-11-05T01:59:59.999999999Z",
        "2018-11-03, America/Sao_Paulo, 2018-11-03T03:00:00Z, 2018-11-04T02:59:59.999999999Z",
        // Clocks went back from 24:00 to 23:00: a day of 25 hours.
        "2018-02-17, America/Sao_Paulo, 2018-02-17T02:00:00Z, 2018-02-18T02:59:59.999999999Z",
    })
    void givesADayItsStartAndEndInAZone(String text, ZoneId zone, Instant start, Instant end) {
        Moment moment = Moment.parse(text).orElseThrow();
        assertThat(moment.start(zone)).isEqualTo(start);
        assertThat(moment.end(zone)).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-11",
                "2026-1-1",
                "2026-13-01",
                "2026-02-29",
                "2026-11-01T12:00:00",
                "2026-11-01 12:00:00Z",
                "2026-11-01T24:00:00Z",
                "2026-11-01T23:59:60Z",
                "2026-11-01T12:00:00.Z",
                "2026-11-01T12:00:00.1234567890Z",
                "2026-11-01T12:00:00,5Z",
                "2026-11-01T12:00:00+19:00",
                "2026-11-01T12:00:00+03:",
                "2026-11-01T12:00:00+3",
                "2026-11-01T12:00:00Z ",
                " 2026-11-01",
                "+2026-11-01",
                "1677-12-31",
                "2262-01-01",
                "٢٠٢٦-11-01",
                "2026-11-01T",
                "2026-11-01T12Z",
                "01/11/2026",
                "2026-11-01T12:00:00Z[UTC]"
            })
    void refusesTheRest(String text) {
        assertThat(Moment.parse(text)).isEmpty();
    }
}
