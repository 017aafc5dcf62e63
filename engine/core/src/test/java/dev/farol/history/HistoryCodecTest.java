package dev.farol.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.farol.customer.Interaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryCodecTest {

    private static final Instant LAST = Instant.parse("2026-11-01T00:00:00Z");

    private final Names names = new Names();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 40, 400})
    void keepsWhatWasPutIn(int size) {
        List<Interaction> interactions = Histories.random(new Random(size), size, LAST);
        Map<String, Interaction> expected = interactions.stream()
                .map(HistoryCodecTest::canonical)
                .collect(Collectors.toMap(Interaction::id, i -> i));
        History history = Histories.of(names, interactions);
        History decoded = History.decode(history.encode());
        assertThat(decoded.encode()).isEqualTo(history.encode());
        for (History each : List.of(history, decoded)) {
            assertThat(Histories.interactions(each, names)).containsExactlyInAnyOrderElementsOf(expected.values());
        }
    }

    @Test
    void rowsOfAHistoryMakeItAgain() {
        History history = Histories.of(names, Histories.random(new Random(5), 100, LAST));
        HistoryBuilder builder = new HistoryBuilder();
        Row row = new Row();
        for (int i = history.size() - 1; i >= 0; i--) {
            row.of(history, i);
            builder.add(row.bytes(), 0, row.length(), i);
        }
        assertThat(builder.build(Conflicts.IGNORED).encode()).isEqualTo(history.encode());
    }

    @Test
    void reachesTheEndsOfTime() {
        Row row = new Row();
        HistoryBuilder builder = new HistoryBuilder();
        for (long at : new long[] {Long.MIN_VALUE + 1, Long.MAX_VALUE, 0, -1, 1}) {
            row.start(at, 0).id("evt" + at);
            builder.add(row.bytes(), 0, row.length(), 1);
        }
        History history = builder.build(Conflicts.IGNORED);
        assertThat(History.decode(history.encode()).at).containsExactly(Long.MIN_VALUE + 1, -1, 0, 1, Long.MAX_VALUE);
    }

    /** Whatever is read is exactly what would be written. */
    @Test
    void refusesGarbage() {
        Random random = new Random(11);
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = Histories.of(names, Histories.random(random, random.nextInt(6), LAST))
                    .encode();
            byte[] garbage = Arrays.copyOf(bytes, Math.max(0, bytes.length - Math.max(0, random.nextInt(6) - 3)));
            for (int flips = random.nextInt(3); flips > 0 && garbage.length > 0; flips--) {
                garbage[random.nextInt(garbage.length)] = (byte) random.nextInt();
            }
            try {
                History history = History.decode(garbage);
                assertThat(history.encode()).isEqualTo(garbage);
                readAll(history);
            } catch (MalformedHistoryException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(8_000);
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> History.decode(new byte[0]))
                .hasMessageStartingWith("not a history: ends after 0 bytes");
        assertThatThrownBy(() -> History.decode(new byte[] {2, 0})).hasMessage("not a history: version (2) is not 1");
        assertThatThrownBy(() -> History.decode(new byte[] {1, 0, 0})).hasMessageContaining("left over");
    }

    private static void readAll(History history) {
        for (int i = 0; i < history.size(); i++) {
            assertThat(history.id(i)).isNotEmpty();
        }
        for (int cell = 0; cell < history.cellField.length; cell++) {
            assertThat(history.content(cell)).isNotNull();
        }
    }

    private static Interaction canonical(Interaction interaction) {
        Map<String, Object> data = new HashMap<>(interaction.data());
        data.replaceAll((name, datum) -> datum instanceof BigDecimal number ? plain(number) : datum);
        return new Interaction(
                interaction.id(),
                interaction.customer(),
                interaction.type(),
                interaction.at(),
                interaction.value().map(HistoryCodecTest::plain),
                data);
    }

    private static BigDecimal plain(BigDecimal number) {
        return Decimals.isBig(number) ? number.stripTrailingZeros() : Decimals.plain(number);
    }
}
