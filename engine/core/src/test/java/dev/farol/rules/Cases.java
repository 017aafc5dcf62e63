package dev.farol.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Files of cases: {@code === name}, the text that is read, {@code ---->}, the messages expected. In the text, {@code <TAB>}
 * stands for a tab.
 */
public final class Cases {

    /** One case. */
    public record Case(String name, String text, String messages) {
        @Override
        public String toString() {
            return name;
        }
    }

    private Cases() {}

    public static Stream<Case> of(Class<?> test, String resource) {
        try (InputStream in = test.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no such cases (" + resource + ")");
            }
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("(?m)^=== ")).skip(1).map(Cases::parse);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Case parse(String block) {
        String[] parts = block.split("(?m)^---->\n", 2);
        int end = parts[0].indexOf('\n');
        return new Case(
                parts[0].substring(0, end),
                parts[0].substring(end + 1).replace("<TAB>", "\t"),
                parts[1].stripTrailing());
    }
}
