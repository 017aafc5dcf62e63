package dev.farol.rules;

import java.math.BigDecimal;
import java.util.List;

/** What a data field of an interaction holds. */
public sealed interface DataField {

    /** Whether a value ({@link String}, {@link BigDecimal} or {@link Boolean}) is of this kind. */
    boolean accepts(Object value);

    /** As the file writes it: {@code text}, {@code number}, {@code boolean}, {@code [low, high]}. */
    String written();

    /** Any text. */
    record Text() implements DataField {
        @Override
        public boolean accepts(Object value) {
            return value instanceof String;
        }

        @Override
        public String written() {
            return "text";
        }
    }

    /** Any number. */
    @SuppressWarnings("JavaLangClash") // always written DataField.Number
    record Number() implements DataField {
        @Override
        public boolean accepts(Object value) {
            return value instanceof BigDecimal;
        }

        @Override
        public String written() {
            return "number";
        }
    }

    /** True or false. */
    record Flag() implements DataField {
        @Override
        public boolean accepts(Object value) {
            return value instanceof Boolean;
        }

        @Override
        public String written() {
            return "boolean";
        }
    }

    /** One of some words. */
    record Words(List<String> words) implements DataField {

        public Words {
            words = List.copyOf(words);
        }

        @Override
        public boolean accepts(Object value) {
            return value instanceof String word && words.contains(word);
        }

        @Override
        public String written() {
            return "[" + String.join(", ", words) + "]";
        }
    }
}
