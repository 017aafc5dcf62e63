package dev.farol.store.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BytesReaderTest {

    @ParameterizedTest
    @CsvSource({
        "NUMBER,  '',                       they end in the middle",
        "NUMBER,  80,                       they end in the middle",
        "NUMBER,  8000,                     a number is written with needless zeros",
        "NUMBER,  ffffffffffffffffff02,     a number is longer than 64 bits",
        "FLAG,    02,                       flag (2) is over 1",
        "BYTES,   ffffffff07,               length (2147483647) is over 0",
        "BYTES,   ffffffffffffffffff01,     length (18446744073709551615) is over 0",
        "BYTES,   020a,                     length (2) is over 1",
        "TEXT,    01c3,                     a text is not UTF-8",
        "TEXT,    02c080,                   a text is not UTF-8",
        "TEXT,    03eda0b4,                 a text is not UTF-8",
        "DECIMAL, 8080808080808080807f00,   a number is longer than 64 bits",
        "DECIMAL, 808080808080808080 0100,  a scale is out of range",
        "DECIMAL, 010101,                   a large number is short",
        "DECIMAL, 01080100000000000000,     a large number is short",
        "DECIMAL, 010a00008000000000000000, a large number is short",
        "DATE,    ffffffffffffffffff01,     a date is out of range",
        "INSTANT, ffffffffffffffffff0100,   an instant is out of range",
        "INSTANT, 008094ebdc03,             nanoseconds (1000000000) is over 999999999",
        "HISTORY, 0102,                     not a history: version (2) is not 1",
        "HISTORY, 020102,                   'not a history: count (2) is over 1'"
    })
    void refusesWhatIsNotWritten(Kind kind, String hex, String message) {
        BytesReader in = new BytesReader(HexFormat.of().parseHex(hex.replace(" ", "")));
        assertThatThrownBy(() -> kind.read(in))
                .isInstanceOf(MalformedBytes.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 63, 64, -64, -65, 1L << 62, Long.MAX_VALUE, Long.MIN_VALUE})
    void readsNumbersOfAnySize(long number) {
        BytesWriter out = new BytesWriter(1);
        out.varint(number);
        out.zigzag(number);
        out.decimal(BigDecimal.valueOf(number, Integer.MIN_VALUE));
        out.decimal(BigDecimal.valueOf(number, Integer.MAX_VALUE).multiply(BigDecimal.valueOf(number, 0)));
        BytesReader in = new BytesReader(out.toArray());
        assertThat(in.varint()).isEqualTo(number);
        assertThat(in.zigzag()).isEqualTo(number);
        assertThat(in.decimal()).isEqualTo(BigDecimal.valueOf(number, Integer.MIN_VALUE));
        assertThat(in.decimal().unscaledValue())
                .isEqualTo(BigInteger.valueOf(number).pow(2));
        in.end();
    }

    @Test
    void readsTheEndsOfTime() {
        BytesWriter out = new BytesWriter(0);
        out.date(LocalDate.MIN);
        out.date(LocalDate.MAX);
        out.instant(Instant.MIN);
        out.instant(Instant.MAX);
        out.put(1);
        BytesReader in = new BytesReader(out.toArray());
        assertThat(in.date()).isEqualTo(LocalDate.MIN);
        assertThat(in.date()).isEqualTo(LocalDate.MAX);
        assertThat(in.instant()).isEqualTo(Instant.MIN);
        assertThat(in.instant()).isEqualTo(Instant.MAX);
        assertThatThrownBy(in::end).isInstanceOf(MalformedBytes.class).hasMessage("bytes are left over");
    }

    private enum Kind {
        NUMBER,
        FLAG,
        BYTES,
        TEXT,
        DECIMAL,
        DATE,
        INSTANT,
        HISTORY;

        Object read(BytesReader in) {
            return switch (this) {
                case NUMBER -> in.varint();
                case FLAG -> in.flag();
                case BYTES -> in.bytes();
                case TEXT -> in.text();
                case DECIMAL -> in.decimal();
                case DATE -> in.date();
                case INSTANT -> in.instant();
                case HISTORY -> in.history();
            };
        }
    }
}
