package dev.farol.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamesTest {

    private final Names names = new Names();

    @Test
    void givesEachNameOneCode() {
        List<Integer> codes = IntStream.range(0, 10_000)
                .parallel()
                .map(i -> names.code("n" + i % 100))
                .boxed()
                .toList();
        assertThat(codes).allSatisfy(code -> assertThat(code).isBetween(0, 99));
        assertThat(names.size()).isEqualTo(100);
        for (int code = 0; code < 100; code++) {
            assertThat(names.find(names.name(code))).isEqualTo(code);
        }
    }

    @Test
    void findsNothingItWasNotTold() {
        assertThat(names.find("login")).isEqualTo(-1);
        assertThat(names.size()).isZero();
        assertThatThrownBy(() -> names.name(0)).hasMessageContaining("(0)");
        assertThatThrownBy(() -> names.name(-1)).hasMessageContaining("(-1)");
    }
}
