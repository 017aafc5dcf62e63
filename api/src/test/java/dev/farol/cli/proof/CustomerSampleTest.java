package dev.farol.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerSampleTest {

    private static List<String> customers(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "c" + i).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 300, 0, 300, 300, 0",
        "0, 300, 299, 900, 1, 0",
        "0, 20000, 0, 20000, 20000, 0",
        "0, 20000, 0, 7000, 7000, 0",
        "0, 20000, 20000, 30000, 0, 0",
        "0, 20000, 15000, 25000, 5000, 900",
        "0, 0, 0, 100, 0, 0",
        "0, 20000, 0, 0, 0, 0",
    })
    void seesHowManyAreTheSame(int from, int to, int fromOther, int toOther, long same, long about) {
        CustomerSample sample = CustomerSample.of(customers(from, to));
        assertThat(sample.alsoIn(customers(fromOther, toOther))).isCloseTo(same, within(about));
    }

    @Test
    void knowsNobodyWithoutASample() {
        assertThat(new CustomerSample(0, List.of()).alsoIn(customers(0, 10))).isZero();
    }
}
