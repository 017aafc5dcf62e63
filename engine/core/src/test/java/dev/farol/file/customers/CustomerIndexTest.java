package dev.farol.file.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerIndexTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 767, 768, 769, 50_000})
    void givesEachIdTheNextOrdinalOnce(int count) {
        Random random = new Random(count);
        CustomerIndex index = new CustomerIndex();
        Map<String, Integer> expected = new HashMap<>();
        for (int i = 0; i < count; i++) {
            String id = id(random, count);
            int next = expected.size();
            assertThat(index.add(id)).isEqualTo(expected.computeIfAbsent(id, k -> next));
        }
        assertThat(index.size()).isEqualTo(expected.size());
        expected.forEach((id, ordinal) -> assertThat(index.find(id)).isEqualTo(ordinal));
        assertThat(index.find("never")).isEqualTo(CustomerIndex.UNKNOWN);
        assertThat(index.find("")).isEqualTo(CustomerIndex.UNKNOWN);
    }

    private static String id(Random random, int count) {
        return switch (random.nextInt(3)) {
            case 0 -> "acc-" + random.nextInt(count * 2);
            case 1 -> "ação-" + random.nextInt(count);
            default -> "😀".repeat(1 + random.nextInt(64)) + random.nextInt(3);
        };
    }

    @Test
    void holdsTwoMillionIdsInSixtyMegabytes() {
        long before = used();
        CustomerIndex index = new CustomerIndex();
        for (int i = 0; i < 2_000_000; i++) {
            index.add("acc-" + i);
        }
        assertThat(used() - before).isLessThan(64L << 20);
        assertThat(index.find("acc-1999999")).isEqualTo(1_999_999);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
