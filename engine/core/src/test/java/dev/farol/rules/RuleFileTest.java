package dev.farol.rules;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.diagnostic.Diagnostic;
import dev.farol.diagnostic.Diagnostics;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleFileTest {

    @Test
    void normalisesLineEndsAndDropsTheMark() {
        assertThat(RuleFile.of("a.drl", "\uFEFFa\r\nb\rc\n\r\n").text()).isEqualTo("a\nb\nc\n\n");
    }

    @Test
    void leavesAccentsAsTheyAre() {
        assertThat(RuleFile.of("a.drl", "e\u0301 é").text()).isEqualTo("e\u0301 é");
    }

    static Stream<Arguments> notText() {
        return Stream.of(
                Arguments.of(
                        "a.md", "a\r\nb\rpt: Adoção".getBytes(ISO_8859_1), "a.md:3:8", "0xE7, in Latin-1 the letter ç"),
                Arguments.of("a.md", new byte[] {'a', '\n', (byte) 0xC3}, "a.md:2:1", "0xC3, in Latin-1 the letter Ã"),
                Arguments.of("a.md", new byte[] {(byte) 0x81}, "a.md:1:1", "0x81"));
    }

    @ParameterizedTest
    @MethodSource("notText")
    void pointsAtTheFirstByteThatIsNotUtf8(String path, byte[] content, String place, String shown) {
        assertThat(messages(path, content))
                .isEqualTo(place + ": error[not-utf-8]: this byte is not UTF-8 (" + shown
                        + ")\n  Maybe save it again with the encoding UTF-8.");
    }

    @Test
    void countsColumnsAfterTheMarkAndInCharacters() {
        byte[] good = "\uFEFF\uD83D\uDE00".getBytes(UTF_8);
        byte[] content = new byte[good.length + 1];
        System.arraycopy(good, 0, content, 0, good.length);
        content[good.length] = (byte) 0xFF;
        assertThat(messages("a.md", content)).startsWith("a.md:1:3: ");
    }

    @Test
    void knowsUtf16() {
        String expected = "a.drl.csv:1:1: error[not-utf-8]: this file is UTF-16, not UTF-8\n"
                + "  Maybe save it again as \"CSV UTF-8\".";
        assertThat(messages("a.drl.csv", "RuleTable".getBytes(UTF_16))).isEqualTo(expected);
        assertThat(messages("a.drl.csv", "RuleTable".getBytes(UTF_16LE))).isEqualTo(expected);
    }

    @Test
    void refusesControlCharacters() {
        assertThat(messages("a.drl", "a\n\tb\u0000".getBytes(UTF_8)))
                .isEqualTo("a.drl:2:3: error[control-character]: a control character (U+0000)\n"
                        + "  Maybe delete it, or save the file as text.");
    }

    @Test
    void doesNotLookIntoSpreadsheets() {
        assertThat(messages("a.drl.xlsx", new byte[] {0, (byte) 0xFF})).isEmpty();
    }

    private static String messages(String path, byte[] content) {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(RuleFile.checked(path, content, diagnostics).isEmpty()).isEqualTo(diagnostics.hasErrors());
        return diagnostics.sorted().stream().map(Diagnostic::text).collect(joining("\n"));
    }
}
