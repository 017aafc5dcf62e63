package dev.farol.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorOptionsTest {
    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 99, 1_000_001, 5_000_000_000L})
    void refusesABaseThatIsTooSmallOrTooBig(long customers) {
        assertThatThrownBy(() -> GeneratorOptions.of(customers, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot generate a base: the customers (" + customers + ") must be from 100 to 1000000");
    }

    @ParameterizedTest
    @ValueSource(longs = {100, 1_000_000})
    void takesTheBounds(long customers) {
        assertThat(GeneratorOptions.of(customers, 1).customers()).isEqualTo(customers);
    }

    @Test
    void namesEveryProblemAtOnce() {
        LocalDate asOf = LocalDate.of(1999, 12, 31);
        assertThatThrownBy(() -> new GeneratorOptions(7, 1, asOf, 19, 38, Double.NaN, false, false))
                .hasMessageContainingAll(
                        "the customers (7) must be from 100 to 1000000",
                        "the average interactions (19) must be from 20 to 1000",
                        "the months of history (38) must be from 6 to 37",
                        "the leaver share (NaN) must be from 0.01 to 0.4",
                        "the as-of date (1999-12-31) must be from 2000-01-01 to 2999-12-31");
    }

    @Test
    void changesOneOptionAtATime() {
        LocalDate asOf = LocalDate.of(2025, 2, 28);
        GeneratorOptions options = GeneratorOptions.of(500, 3)
                .withAsOf(asOf)
                .withAverageInteractions(40)
                .withMonths(9)
                .withLeaverShare(0.2)
                .withCompressed(true)
                .withSpend(true);
        assertThat(options).isEqualTo(new GeneratorOptions(500, 3, asOf, 40, 9, 0.2, true, true));
    }
}
