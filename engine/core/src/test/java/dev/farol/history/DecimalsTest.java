package dev.farol.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

    @Test
    void roundsAsTheJdkReadsText() {
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            long unscaled = random.nextLong() >> random.nextInt(64);
            int scale = random.nextInt(40);
            double expected = Double.parseDouble(unscaled + "e-" + scale);
            assertThat(Decimals.toDouble(unscaled, scale)).isEqualTo(expected);
        }
    }

    @Test
    void neverGivesNegativeZero() {
        assertThat(1 / Decimals.toDouble(0, 5)).isPositive();
        assertThat(1 / Decimals.toDouble(new BigDecimal("-1e-390"))).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "0, true",
        "0e999999999, true",
        "1e299, true",
        "1e300, false",
        "-9.99e299, true",
        "1e-400, true",
        "1e-401, false",
        "1e999999999, false",
        "1e-999999999, false"
    })
    void takesWhatSumsStayFinite(BigDecimal number, boolean taken) {
        assertThat(Decimals.takes(number)).isEqualTo(taken);
    }
}
