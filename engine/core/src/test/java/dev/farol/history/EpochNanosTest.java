package dev.farol.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EpochNanosTest {

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE + 1, -1_000_000_001, -1_000_000_000, -1, 0, 1, 999_999_999, Long.MAX_VALUE})
    void goesThereAndBack(long nanos) {
        assertThat(EpochNanos.of(EpochNanos.instant(nanos))).isEqualTo(nanos);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1677-09-21T00:12:43.145224192Z", "2262-04-11T23:47:16.854775808Z", "-5000-01-01T00:00:00Z"})
    void refusesWhatIsOutOfReach(String text) {
        Instant instant = Instant.parse(text);
        assertThat(EpochNanos.reaches(instant)).isFalse();
        assertThatThrownBy(() -> EpochNanos.of(instant)).isInstanceOf(IllegalArgumentException.class);
    }
}
