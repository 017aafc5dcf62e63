package dev.farol.file.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScanTest {

    @Test
    void findsAndCountsAsALoopDoes() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[random.nextInt(60)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) "ab\n\u0001\u0000\u000b\u00ff;".charAt(random.nextInt(8));
            }
            int from = random.nextInt(bytes.length + 1);
            int first = -1;
            int last = -1;
            int count = 0;
            for (int i = from; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    first = first < 0 ? i : first;
                    last = i;
                    count++;
                }
            }
            assertThat(Scan.find(bytes, from, bytes.length, '\n')).isEqualTo(first);
            assertThat(Scan.findLast(bytes, from, bytes.length, '\n')).isEqualTo(last);
            assertThat(Scan.count(bytes, from, bytes.length, '\n')).isEqualTo(count);
            int either = Scan.findEither(bytes, from, bytes.length, '\n', ';');
            int semicolon = Scan.find(bytes, from, bytes.length, ';');
            assertThat(either).isEqualTo(first < 0 ? semicolon : semicolon < 0 ? first : Math.min(first, semicolon));
        }
    }

    @Test
    void tellsUtf8AsTheJdkDoes() {
        Random random = new Random(8);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = random.nextBoolean() ? mutated(random) : random(random);
            assertThat(Utf8.valid(bytes, 0, bytes.length)).isEqualTo(jdkTakes(bytes));
        }
    }

    private static byte[] random(Random random) {
        int[] marks = {0x00, 0x7F, 0x80, 0xBF, 0xC0, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0x9F, 0xA0, 0x8F, 0x90};
        byte[] bytes = new byte[random.nextInt(6)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) marks[random.nextInt(marks.length)];
        }
        return bytes;
    }

    private static byte[] mutated(Random random) {
        byte[] bytes = "plain ação € 😀 plain again".getBytes(StandardCharsets.UTF_8);
        if (random.nextBoolean()) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static boolean jdkTakes(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Test
    void showsWhatIsNotUtf8() {
        byte[] bytes = {'a', (byte) 0xE3, 'b', (byte) 0xC3, (byte) 0xA3};
        assertThat(Utf8.shown(bytes, 0, bytes.length, 100)).isEqualTo("a\\xE3bã");
        assertThat(Utf8.shown(bytes, 0, bytes.length, 3)).isEqualTo("a\\x");
        assertThat(Utf8.cut("ab😀", 3)).isEqualTo("ab");
    }
}
