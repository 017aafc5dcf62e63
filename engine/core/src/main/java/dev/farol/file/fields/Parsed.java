package dev.farol.file.fields;

import java.util.List;

/** What came of reading what somebody sent. */
public sealed interface Parsed<T> {

    record Good<T>(T value) implements Parsed<T> {}

    /**
     * It is not taken.
     *
     * @param unreadable whether a part of it is not even JSON
     * @param problems at least one
     */
    record Bad<T>(boolean unreadable, List<FieldProblem> problems) implements Parsed<T> {

        public Bad {
            problems = List.copyOf(problems);
        }
    }

    /** The value, unless something was wrong with it. */
    static <T> Parsed<T> of(T value, CollectedProblems problems) {
        return problems.isEmpty() ? new Good<>(value) : bad(problems);
    }

    static <T> Parsed<T> bad(CollectedProblems problems) {
        return new Bad<>(problems.isUnreadable(), problems.all());
    }
}
