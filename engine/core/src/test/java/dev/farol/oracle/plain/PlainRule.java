package dev.farol.oracle.plain;

import java.util.List;

/** A rule as it is written; {@code arguments} are those of its one call. */
record PlainRule(String name, String dimension, Node condition, List<Object> arguments) {

    String text(int argument) {
        return (String) arguments.get(argument);
    }

    String textOr(int argument, int other) {
        return text(argument < arguments.size() ? argument : other);
    }
}
