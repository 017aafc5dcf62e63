package dev.farol.suggest;

import java.math.BigDecimal;
import java.util.List;

/** What a rule holds an aspect against. */
sealed interface Comparison {

    /** At or below a number. */
    record AtMost(BigDecimal number) implements Comparison {}

    /** At or above a whole number; only of aspects without fractions. */
    record AtLeast(BigDecimal number) implements Comparison {}

    /** Above a number. */
    record MoreThan(BigDecimal number) implements Comparison {}

    /** One of some words. */
    record OneOf(List<String> words) implements Comparison {

        public OneOf {
            words = List.copyOf(words);
        }
    }
}
