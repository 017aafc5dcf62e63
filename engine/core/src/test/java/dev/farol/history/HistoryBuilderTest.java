package dev.farol.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.customer.Interaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryBuilderTest {

    private final HistoryBuilder builder = new HistoryBuilder();
    private final Row row = new Row();
    private final List<Long> conflicts = new ArrayList<>();

    @Test
    void keepsTheFirstOfAnIdAndTellsTheOthersApart() {
        add(row.start(20, 1).id("b").value(3, 0), 1);
        add(row.start(10, 1).id("a").text(4, "x"), 2);
        add(row.start(20, 1).id("b").value(30, 1), 3);
        add(row.start(21, 1).id("b").value(3, 0), 4);
        add(row.start(20, 1).id("b"), 5);
        assertThat(builder.duplicates()).isEqualTo(1);
        History history = builder.build(conflicts::add);
        assertThat(conflicts).containsExactly(4L, 5L);
        assertThat(history.size()).isEqualTo(2);
        assertThat(history.id(0)).isEqualTo("a");
        assertThat(history.at(1)).isEqualTo(20);
        assertThat(history.decimal(history.cell(1, History.VALUE))).isEqualByComparingTo("3");
    }

    @Test
    void isEmptyAgainAfterBuilding() {
        add(row.start(1, 1).id("a"), 1);
        add(row.start(1, 1).id("a"), 2);
        add(row.start(2, 1).id("a"), 3);
        builder.build(conflicts::add);
        conflicts.clear();
        assertThat(builder.duplicates()).isZero();
        assertThat(builder.build(conflicts::add)).isSameAs(History.EMPTY);
        add(row.start(3, 1).id("a"), 4);
        assertThat(builder.build(conflicts::add).at(0)).isEqualTo(3);
        assertThat(conflicts).isEmpty();
    }

    @Test
    void ordersIdsOfOneInstantByCodePoint() {
        for (String id : List.of("\uD834\uDD1E", "z", "\uFF5E", "a", "é", "aa")) {
            add(row.start(7, 1).id(id), 1);
        }
        History history = builder.build(conflicts::add);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            ids.add(history.id(i));
        }
        assertThat(ids).containsExactly("a", "aa", "z", "é", "\uFF5E", "\uD834\uDD1E");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 15, 16, 17, 33, 200, 5000})
    void isTheSameForAnyOrderOfItsRows(int size) {
        Names names = new Names();
        Random random = new Random(size);
        List<Interaction> interactions = Histories.random(random, size, Instant.parse("2026-11-01T00:00:00Z"));
        byte[] straight = Histories.of(names, interactions).encode();
        for (int round = 0; round < 3; round++) {
            Collections.shuffle(interactions, random);
            assertThat(Histories.of(names, interactions).encode()).isEqualTo(straight);
        }
        assertThat(Histories.interactions(History.decode(straight), names)).hasSameSizeAs(interactions);
    }

    @Test
    @Timeout(60)
    void copesWithAMillionInteractionsOfOneCustomer() {
        int size = 1_000_000;
        for (int i = 0; i < size; i++) {
            add(row.start(i * 7919L % size, 1).id("evt-" + i), i);
            if (i % 4 == 0) {
                add(row.start(i * 7919L % size, 1).id("evt-" + i), i);
            }
        }
        assertThat(builder.duplicates()).isEqualTo(size / 4);
        History history = builder.build(conflicts::add);
        assertThat(history.size()).isEqualTo(size);
        for (int i = 0; i < size; i++) {
            assertThat(history.at(i) == i).isTrue();
        }
        assertThat(history.upTo(Duration.ofNanos(499_999).toNanos())).isEqualTo(500_000);
        add(row.start(1, 1).id("a"), 1);
        assertThat(builder.build(conflicts::add).size()).isEqualTo(1);
    }

    private void add(Row filled, long line) {
        builder.add(filled.bytes(), 0, filled.length(), line);
    }
}
