package dev.farol.rules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTextTest {

    private static final String SOUND = """
            zone: America/Sao_Paulo   # comment
            dimensions:
              adoption: {min: -30, from: [login, "a b"], label: {en: 'it''s', pt: Adoção}}
            list:
              - {a: 1}
              - b: |
                  text
                c: >-
                  more
            """;

    @Test
    void countsColumnsInCharacters() {
        Diagnostics diagnostics = new Diagnostics();
        Group group = YamlText.read(
                        "f.yaml", "\uD83D\uDE00: {a: x}\nb: {\uD83D\uDE00: \uD83D\uDE00, c: y}", diagnostics)
                .flatMap(Value::group)
                .orElseThrow();
        Value inner = group.required("b")
                .flatMap(Value::group)
                .flatMap(b -> b.required("c"))
                .orElseThrow();
        assertThat(inner.place()).isEqualTo(Place.of("f.yaml", 2, 16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "\"", "a: &x [*x, ", "!!x ", "|\n ", "a\n", "a: b\n"})
    void readsHostileTextInTime(String part) {
        Diagnostics diagnostics = new Diagnostics();
        String text = part.repeat(1_000_000 / part.length());
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> YamlText.read("f.yaml", text, diagnostics));
        assertThat(diagnostics.size()).isLessThan(3_000);
    }

    /** Text with one slip after the other: there is always a message, with a place, in plain words. */
    @Test
    void explainsEverySlip() {
        Random random = new Random(20261101);
        String signs = "{}[]:,-#&*!|>'\"%@`\t\n ?\\ax0";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(SOUND);
            for (int slips = 1 + random.nextInt(3); slips > 0; slips--) {
                int at = random.nextInt(text.length());
                char sign = signs.charAt(random.nextInt(signs.length()));
                if (random.nextBoolean()) {
                    text.insert(at, sign);
                } else {
                    text.setCharAt(at, sign);
                }
            }
            Diagnostics diagnostics = new Diagnostics();
            boolean read = YamlText.read("f.yaml", text.toString(), diagnostics).isPresent();
            assertThat(read || diagnostics.hasErrors()).isTrue();
            assertThat(diagnostics.sorted())
                    .map(Diagnostic::text)
                    .allSatisfy(message -> assertThat(message)
                            .startsWith("f.yaml:")
                            .doesNotContainIgnoringCase(
                                    "scalar", "mapping", "sequence", "token", "snakeyaml", "exception", "alias "));
        }
    }
}
