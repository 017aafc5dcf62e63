package dev.farol.file.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.history.EpochNanos;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {

    @Test
    void readsAsTheJdkDoes() {
        Random random = new Random(5);
        for (int round = 0; round < 50_000; round++) {
            long second = (long) (random.nextDouble() * 17_000_000_000L) - 8_000_000_000L;
            int nano = random.nextInt(4) == 0 ? random.nextInt(1_000_000_000) : random.nextInt(1000) * 1_000_000;
            String text = Instant.ofEpochSecond(second, random.nextBoolean() ? 0 : nano)
                    .toString();
            assertThat(read(text)).as(text).isEqualTo(EpochNanos.of(Instant.parse(text)));
        }
        assertThat(read("2024-02-29T23:59:59.5Z")).isEqualTo(EpochNanos.of(Instant.parse("2024-02-29T23:59:59.5Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-01",
                "2026-11-01T12:00Z",
                "2026-11-01T12:00:00",
                "2026-11-01T12:00:00-03:00",
                "2026-13-01T12:00:00Z",
                "2026-02-29T12:00:00Z",
                "2026-11-00T12:00:00Z",
                "2026-11-01T24:00:00Z",
                "2026-11-01T12:60:00Z",
                "2026-11-01T12:00:60Z",
                "2026-11-01 12:00:00Z",
                "2026-11-01T12:00:00.Z",
                "2026-11-01T12:00:00,5Z",
                "20x6-11-01T12:00:00Z",
                "1600-11-01T12:00:00Z",
                "2026-11-01T12:00:00.1234567890Z",
                "2026-11-01T12:0-1:00Z",
                ""
            })
    void leavesOtherShapesToOthers(String text) {
        assertThat(read(text)).isEqualTo(Instants.OTHER);
    }

    private static long read(String text) {
        char[] chars = ("##" + text + "#").toCharArray();
        return Instants.read(chars, 2, text.length());
    }
}
