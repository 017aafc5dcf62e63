package dev.farol.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowTest {

    private final Row row = new Row();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "3.0",
                "3e0",
                "0.3e1",
                "30e-1",
                "3.00000000000000000000000000000000000000000000000000000000000000000000"
            })
    void oneNumberHasOneForm(String text) {
        assertThat(filled(r -> r.value(new BigDecimal(text)))).isEqualTo(filled(r -> r.value(3, 0)));
    }

    @Test
    void scaledNumbersHaveOneForm() {
        assertThat(filled(r -> r.value(0, 7))).isEqualTo(filled(r -> r.value(BigDecimal.ZERO)));
        assertThat(filled(r -> r.value(5, -2))).isEqualTo(filled(r -> r.value(500, 0)));
        assertThat(filled(r -> r.value(1, -30))).isEqualTo(filled(r -> r.value(new BigDecimal("1e30"))));
        assertThat(filled(r -> r.value(10, 70))).isEqualTo(filled(r -> r.value(new BigDecimal("1e-69"))));
    }

    @Test
    void orderOfFieldsDoesNotMatterAndTheLastOfAFieldCounts() {
        byte[] straight = filled(r -> r.value(1, 0).text(3, "a").flag(5, true).number(9, 25, 1));
        assertThat(filled(r -> r.number(9, 25, 1).flag(5, true).text(3, "a").value(1, 0)))
                .isEqualTo(straight);
        assertThat(filled(r -> r.flag(5, false)
                        .number(3, 1, 0)
                        .number(9, 25, 1)
                        .text(3, "a")
                        .flag(5, true)
                        .value(1, 0)))
                .isEqualTo(straight);
    }

    @Test
    void mayBeFilledFurtherAfterItWasRead() {
        row.start(5, 1).id("a").text(9, "z").flag(2, true);
        int before = row.length();
        row.flag(1, false).flag(9, true);
        byte[] bytes = Arrays.copyOf(row.bytes(), row.length());
        assertThat(before).isPositive();
        assertThat(bytes).isEqualTo(filled(r -> r.flag(1, false).flag(2, true).flag(9, true)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "ação", "€", "𝄞", "x€𝄞é"})
    void writesUtf8(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        assertThat(filled(r -> r.text(1, text))).isEqualTo(filled(r -> r.text(1, utf8, 0, utf8.length)));
    }

    @Test
    void writesLongTexts() {
        String text = "é".repeat(100_000);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        assertThat(filled(r -> r.text(1, text).flag(2, true)))
                .isEqualTo(filled(r -> r.text(1, utf8, 0, utf8.length).flag(2, true)));
    }

    @Test
    void refusesWhatCannotBeKept() {
        assertThatThrownBy(() -> filled(r -> r.text(1, "a\uD800b"))).hasMessageContaining("surrogate");
        assertThatThrownBy(() -> filled(r -> r.value(new BigDecimal("1e999999999"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1E+999999999");
        assertThatThrownBy(() -> row.start().id("a").length()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> row.start(1, 1).length()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void staysUsableAfterARefusal() {
        byte[] good = filled(r -> r.text(1, "a"));
        assertThatThrownBy(() -> filled(r -> r.text(1, "\uDC00"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(filled(r -> r.text(1, "a"))).isEqualTo(good);
    }

    private byte[] filled(UnaryOperator<Row> filling) {
        Row filled = filling.apply(row.start(5, 1).id("a"));
        return Arrays.copyOf(filled.bytes(), filled.length());
    }
}
