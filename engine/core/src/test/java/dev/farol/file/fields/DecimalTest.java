package dev.farol.file.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {

    private final Decimal decimal = new Decimal();

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "0.000, 0",
        "3, 3",
        "-3, -3",
        "3.0, 3",
        "3.10, 3.1",
        "-0.05, -0.05",
        "100, 100",
        "1e2, 100",
        "1.5E-3, 0.0015",
        "12345678901234567890, 12345678901234567890",
        "0e99, 0",
        "123456789012345678901234567890, 123456789012345678901234567890",
        "1e29, 100000000000000000000000000000",
        "0.000000000000000000000000000001, 0.000000000000000000000000000001",
        "999999999999999999, 999999999999999999",
        "0.30000000000000004, 0.30000000000000004"
    })
    void readsJsonNumbers(String written, String plain) {
        assertThat(decimal.read(written.toCharArray(), 0, written.length())).isTrue();
        assertThat(decimal.exact().toPlainString()).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890123456789012345678901",
                "1e30",
                "1e-31",
                "1e999999999",
                "1e9999999999",
                "5e-324",
                "1.000000000000000000000000000001"
            })
    void refusesMoreThan30Digits(String written) {
        assertThat(decimal.read(written.toCharArray(), 0, written.length())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, true", "-3, true", "20, true", "007, true", "0-10%, false", "1e5, false", "+5, false", "-, false",
        "., false", "1., false", ".5, false", "1.2.3, false", "'1,5', false", "' 1', false", "'', false", "NaN, false",
        "٣, false", "--1, false"
    })
    void tellsPlainNumbersFromText(String cell, boolean number) {
        assertThat(decimal.plain(cell.toCharArray(), 0, cell.length())).isEqualTo(number);
    }

    @Test
    void readsAsBigDecimalDoes() {
        Random random = new Random(3);
        for (int round = 0; round < 20_000; round++) {
            BigDecimal number =
                    new BigDecimal(new java.math.BigInteger(random.nextInt(99), random), random.nextInt(12));
            String text = (random.nextBoolean() ? "-" : "") + number.toPlainString();
            boolean taken = decimal.read(text.toCharArray(), 0, text.length());
            assertThat(taken).isEqualTo(number.stripTrailingZeros().precision() <= 30);
            if (taken) {
                assertThat(decimal.exact()).isEqualByComparingTo(text);
                assertThat(decimal.exact().scale()).isBetween(0, 12);
            }
        }
    }
}
