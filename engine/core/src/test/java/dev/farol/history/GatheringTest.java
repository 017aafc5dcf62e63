package dev.farol.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.customer.Interaction;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatheringTest {

    private static final Instant LAST = Instant.parse("2026-11-01T00:00:00Z");

    private final Names names = new Names();

    /** However interactions are dealt out to histories, what is gathered of them is what would have been built of them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void gatheredHistoryIsTheOneBuiltOfTheSameRows(int sources) {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed * 31L + sources);
            List<Interaction> all = Histories.random(random, random.nextInt(60), LAST);
            List<List<Interaction>> dealt = new ArrayList<>();
            IntStream.range(0, sources).forEach(i -> dealt.add(new ArrayList<>()));
            all.forEach(each -> dealt.get(random.nextInt(sources)).add(each));
            History[] histories =
                    dealt.stream().map(each -> Histories.of(names, each)).toArray(History[]::new);
            List<Interaction> kept =
                    all.stream().filter(each -> random.nextInt(4) > 0).toList();

            History expected = Histories.of(names, kept);
            History gathered = gather(expected, histories);

            assertThat(gathered).isEqualTo(expected).hasSameHashCodeAs(expected);
            assertThat(gathered.encode()).isEqualTo(expected.encode());
            assertThat(History.decode(expected.encode())).isEqualTo(expected);
        }
    }

    @Test
    void textsOfDifferentHistoriesAreKeptOnce() {
        History one = Histories.of(names, List.of(interaction("a", 1, Map.of("by", "Ana", "to", "Rui"))));
        History other = Histories.of(names, List.of(interaction("b", 2, Map.of("by", "Rui", "to", "Ana"))));
        History both = History.gather(new History[] {one, other}, new int[] {0, 1}, new int[] {0, 0});
        assertThat(both.spanStart).hasSize(3);
        assertThat(new String(both.pool, StandardCharsets.UTF_8)).hasSize(2 + 6);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40})
    void takesWhatHappenedAfterAnInstant(int size) {
        Random random = new Random(size);
        List<Interaction> all = Histories.random(random, size, LAST);
        History history = Histories.of(names, all);
        for (int days = -50; days < 3; days++) {
            Instant instant = LAST.plusSeconds(days * 86_400L);
            List<Interaction> later =
                    all.stream().filter(each -> each.at().isAfter(instant)).toList();
            History after = history.after(EpochNanos.of(instant), type -> false);
            assertThat(after).isEqualTo(Histories.of(names, later));
            if (later.size() == size) {
                assertThat(after).isSameAs(history);
            }
        }
    }

    @Test
    void sameInteractionsAreThoseWithEqualRows() {
        Random random = new Random(3);
        Row row = new Row();
        Map<String, byte[]> rows = new HashMap<>();
        History history = Histories.of(names, Histories.random(random, 60, LAST));
        for (int round = 0; round < 400; round++) {
            int i = random.nextInt(history.size());
            row.of(history, i);
            byte[] bytes = Arrays.copyOf(row.bytes(), row.length());
            Interaction changed = changed(random, history.interaction(i, Histories.CUSTOMER, names));
            History other = Histories.of(names, List.of(changed, interaction("other", 5, Map.of("by", "high"))));
            int j = other.id(0).equals("other") ? 1 : 0;
            row.of(other, j);
            boolean equal = Arrays.equals(bytes, Arrays.copyOf(row.bytes(), row.length()));
            assertThat(history.same(i, other, j)).isEqualTo(equal);
            rows.put(equal ? "same" : "different", bytes);
        }
        assertThat(rows).containsOnlyKeys("same", "different");
    }

    @Test
    void comparesByInstantThenByCodePointsOfTheId() {
        History history = Histories.of(
                names,
                List.of(
                        interaction("\uD834\uDD1E", 1, Map.of()),
                        interaction("\uFF5E", 1, Map.of()),
                        interaction("a", 2, Map.of())));
        assertThat(history.isId(0, "\uFF5E".getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(history.isId(0, "\uFF5Ea".getBytes(StandardCharsets.UTF_8))).isFalse();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(Integer.signum(history.compare(i, history, j))).isEqualTo(Integer.compare(i, j));
            }
        }
    }

    private static Interaction changed(Random random, Interaction from) {
        Map<String, Object> data = new HashMap<>(from.data());
        int what = random.nextInt(8);
        if (what < 2) {
            data.put(List.of("hours", "priority").get(what), random.nextBoolean() ? "high" : BigDecimal.TEN);
        }
        return new Interaction(
                what == 2 ? from.id() + "x" : from.id(),
                from.customer(),
                what == 3 ? "nps" : from.type(),
                what == 4 ? from.at().plusNanos(1) : from.at(),
                what == 5 ? Optional.of(BigDecimal.ONE) : from.value(),
                data);
    }

    private static Interaction interaction(String id, int second, Map<String, Object> data) {
        return new Interaction(id, Histories.CUSTOMER, "login", Instant.ofEpochSecond(second), Optional.empty(), data);
    }

    /** Picks the interactions of a history, by id, from others. */
    private static History gather(History picked, History[] histories) {
        int[] source = new int[picked.size()];
        int[] index = new int[picked.size()];
        for (int i = 0; i < source.length; i++) {
            for (int s = 0; s < histories.length; s++) {
                for (int k = 0; k < histories[s].size(); k++) {
                    if (picked.same(i, histories[s], k)) {
                        source[i] = s;
                        index[i] = k;
                    }
                }
            }
        }
        return History.gather(histories, source, index);
    }
}
