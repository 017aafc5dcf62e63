package dev.farol.override.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.farol.override.ScoreOverride;
import dev.farol.store.bytes.MalformedBytes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Overrides of a customer, held against a list of what was done. */
class OverrideHistoryTest {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    /** Something that was done; empty where what stood was taken away. */
    private record Deed(long sequence, Instant at, Optional<ScoreOverride> set) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatStoodIsWhatWasDoneLastUntilItIsOver(long seed) {
        Random random = new Random(seed);
        List<Deed> deeds = new ArrayList<>();
        OverrideHistory history = OverrideHistory.NONE;
        Instant now = START;
        Instant horizon = Instant.MIN;
        for (int sequence = 1; sequence <= 60; sequence++) {
            now = now.plusSeconds(random.nextInt(3));
            if (random.nextInt(3) == 0) {
                history = history.removed(sequence, now, "bia");
                deeds.add(new Deed(sequence, now, Optional.empty()));
            } else {
                ScoreOverride override = override(random, now);
                history = history.with(override, sequence, now, "ana");
                deeds.add(new Deed(sequence, now, Optional.of(override)));
            }
            if (random.nextInt(10) == 0) {
                horizon = now.minusSeconds(20);
                history = history.from(horizon);
            }
            history = OverrideCodec.decode(OverrideCodec.encode(history));
            for (int i = 0; i < 30; i++) {
                Instant at = START.plusSeconds(random.nextInt(70));
                long upTo = random.nextInt(sequence + 1);
                if (!at.isBefore(horizon)) {
                    assertThat(history.at(at, upTo).map(Spell::override))
                            .as("at %s up to %s", at, upTo)
                            .isEqualTo(standing(deeds, at, upTo));
                }
            }
        }
        assertThat(history.spells()).hasSizeLessThan(40);
    }

    private static ScoreOverride override(Random random, Instant now) {
        OptionalInt score = random.nextBoolean() ? OptionalInt.of(random.nextInt(101)) : OptionalInt.empty();
        return new ScoreOverride("band", score, "ana", "é " + random.nextInt(), now.plusSeconds(random.nextInt(9)));
    }

    private static Optional<ScoreOverride> standing(List<Deed> deeds, Instant at, long upTo) {
        Optional<ScoreOverride> standing = Optional.empty();
        for (Deed deed : deeds) {
            if (deed.sequence() <= upTo && !deed.at().isAfter(at)) {
                standing = deed.set();
            }
        }
        return standing.filter(override -> !at.isAfter(override.until()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 20})
    void bytesThatAreCutOrWithMoreBehindThemAreRefused(int length) {
        byte[] bytes = OverrideCodec.encode(OverrideHistory.NONE.with(override(new Random(1), START), 1, START, "a"));

        assertThatThrownBy(() -> OverrideCodec.decode(Arrays.copyOf(bytes, length)))
                .isInstanceOf(MalformedBytes.class);
        assertThatThrownBy(() -> OverrideCodec.decode(Arrays.copyOf(bytes, bytes.length + 1 + length)))
                .isInstanceOf(MalformedBytes.class);
    }
}
