package dev.farol.service.interactions;

import dev.farol.file.fields.FieldProblem;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/** What came of interactions that were sent. Unless they are {@link Stored}, nothing of them is. */
public sealed interface Ingested {

    /**
     * They are durable.
     *
     * @param duplicates known before, or sent twice
     * @param unknownTypes types that the vocabulary does not know
     * @param rejected those that were left out, by their place in the request from 0, each with why; only where that was asked for
     */
    record Stored(int accepted, int duplicates, SortedSet<String> unknownTypes, SortedMap<Integer, String> rejected)
            implements Ingested {}

    /** @param unreadable whether the request cannot be read as a whole */
    record Invalid(boolean unreadable, List<FieldProblem> problems) implements Ingested {}

    /** Some have the id of another one, and other content. */
    record Conflicting(List<FieldProblem> problems) implements Ingested {}

    /** Some are of customers that were erased. */
    record OfErased(List<FieldProblem> problems) implements Ingested {}
}
