package dev.farol.service.customers;

import dev.farol.file.fields.FieldProblem;
import java.util.List;

/** What came of asking to write many profiles. Unless they are {@link Stored}, none is. */
public sealed interface ManyWritten {

    /**
     * They are durable.
     *
     * @param accepted new or changed
     * @param duplicates known as they are
     */
    record Stored(int accepted, int duplicates) implements ManyWritten {}

    record Invalid(boolean unreadable, List<FieldProblem> problems) implements ManyWritten {}

    /** Some were erased. */
    record OfErased(List<String> customers) implements ManyWritten {}
}
