package dev.farol.question;

import java.util.Optional;

/**
 * Which interactions a question is about, and which number of theirs: {@code type}, {@code type.field},
 * {@code type[field=value]} or {@code type.field[field=value]}.
 *
 * @param type interaction type
 * @param field data field whose number is read instead of {@code value}
 * @param filter only interactions with this data
 */
public record Selector(String type, Optional<String> field, Optional<Filter> filter) {

    /** Data field and the text its value must have; numbers in plain notation, booleans as true or false. */
    public record Filter(String field, String value) {}

    public static Selector of(String type) {
        return new Selector(type, Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return type
                + field.map(name -> "." + name).orElse("")
                + filter.map(only -> "[" + only.field() + "=" + only.value() + "]")
                        .orElse("");
    }
}
