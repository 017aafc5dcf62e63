package dev.farol.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HumanNumberTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1, 0, 0",
        "-3, 2, 1, 0",
        "3, 4, 3, 3",
        "3, 7, 5, 5",
        "37, 38, 37, 37",
        "36, 42, 39, 40",
        "23, 28, 26, 25",
        "96, 108, 99, 100",
        "0.333333333333, 0.5, 0.4, 0.4",
        "0.0011, 0.0017, 0.0012, 0.0015",
        "77.3, 78.9, 77.8, 78",
        "1234.56, 1234.57, 1234.56, 1234.56",
        "12345, 13456, 12900, 13000",
        "-42, -36, -39, -40",
        "-38, -37, -38, -38",
        "1e200, 1.2e200, 1.1e200, 1e200",
    })
    void takesTheRoundestNumberThatPartsTheSame(double from, double to, double wanted, BigDecimal expected) {
        assertThat(HumanNumber.between(from, to, wanted)).isEqualByComparingTo(expected);
    }

    @Test
    void isNeverBelowTheOneNorAtTheOther() {
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            double from = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(12) - 5);
            double to = random.nextInt(4) == 0 ? Math.nextUp(from) : from + random.nextDouble() * Math.abs(from);
            if (from < to) {
                double found = HumanNumber.between(from, to, from + (to - from) * random.nextDouble())
                        .doubleValue();
                assertThat(found).isBetween(from, Math.nextDown(to));
            }
        }
    }
}
