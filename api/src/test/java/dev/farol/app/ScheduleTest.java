package dev.farol.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When runs are due. */
class ScheduleTest {

    @ParameterizedTest
    @CsvSource({
        "0 3 * * *, America/Sao_Paulo, 2026-11-22T05:59:59Z, 2026-11-22T06:00:00Z",
        "0 3 * * *, America/Sao_Paulo, 2026-11-22T06:00:00Z, 2026-11-23T06:00:00Z",
        "0 3 * * *, UTC, 2026-11-22T05:00:00Z, 2026-11-23T03:00:00Z",
        "*/15 * * * *, UTC, 2026-11-22T05:01:00Z, 2026-11-22T05:15:00Z",
        "0 3 * * 1, UTC, 2026-11-22T05:00:00Z, 2026-11-23T03:00:00Z",
        // Clocks go from 02:00 to 03:00 that night.
        "30 2 * * *, Europe/Lisbon, 2026-03-28T12:00:00Z, 2026-03-29T01:30:00Z",
    })
    void comesAtTheTimesOfItsZone(String cron, String zone, Instant now, Instant next) {
        assertThat(new Schedule(cron, ZoneId.of(zone)).after(now)).contains(next);
    }

    @Test
    void aDayThatNeverComesIsNeverDue() {
        Schedule never = new Schedule("0 3 30 2 *", ZoneId.of("UTC"));
        assertThat(never.after(Instant.parse("2026-11-22T05:00:00Z"))).isEqualTo(Optional.empty());
        assertThat(never.passed(Instant.EPOCH, Instant.parse("2026-11-22T05:00:00Z")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T02:00:00Z, 2026-11-22T02:59:59Z, false",
        "2026-11-22T02:00:00Z, 2026-11-22T03:00:00Z, true",
        "2026-11-22T03:00:00Z, 2026-11-22T03:00:01Z, false",
        "2026-11-19T03:00:00Z, 2026-11-22T02:00:00Z, true",
    })
    void tellsWhetherATimePassed(Instant since, Instant now, boolean passed) {
        assertThat(new Schedule("0 3 * * *", ZoneId.of("UTC")).passed(since, now))
                .isEqualTo(passed);
    }
}
