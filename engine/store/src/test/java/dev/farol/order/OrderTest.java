package dev.farol.order;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders of numbers against sorting objects. */
final class OrderTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 7, 8, 9, 64, 1_000, 1_025})
    void isThatOfAStableSort(int count) {
        Random random = new Random(count);
        for (int different : new int[] {1, 3, 2_000}) {
            long[] keys = random.longs(count, -different, different).toArray();
            int[] expected = IntStream.range(0, count)
                    .boxed()
                    .sorted(Comparator.comparingLong(i -> keys[i]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertArrayEquals(expected, Order.of(keys));
            assertArrayEquals(expected, Order.by(count, (a, b) -> Long.compare(keys[a], keys[b])));
        }
    }
}
