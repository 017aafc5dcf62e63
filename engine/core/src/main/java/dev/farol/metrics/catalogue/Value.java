package dev.farol.metrics.catalogue;

import java.math.BigDecimal;

/** What a figure says. */
public sealed interface Value {

    @SuppressWarnings("JavaLangClash")
    record Number(BigDecimal number) implements Value {}

    record Word(String text) implements Value {}

    record Flag(boolean holds) implements Value {}

    static Value of(BigDecimal number) {
        return new Number(number);
    }

    static Value of(long number) {
        return new Number(BigDecimal.valueOf(number));
    }
}
