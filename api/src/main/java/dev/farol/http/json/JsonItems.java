package dev.farol.http.json;

import java.util.Optional;

/**
 * The objects of a body: of one object, of an array, or of lines. Blank lines do not count. Not thread safe.
 *
 * <pre>{@code
 * while (items.next()) {
 *     items.object().ifPresent(fields -> read(fields));
 * }
 * }</pre>
 */
public interface JsonItems {

    /**
     * Goes to the next one.
     *
     * @throws dev.farol.http.problem.ProblemException 400 when an array or object is not JSON
     */
    boolean next();

    /** Its place in the body, from 0. Pointers into it start with {@code /index}, of a single object with nothing. */
    int index();

    /** The fields of it; empty when it is no object, or as a line no JSON, which is a flaw then. */
    Optional<JsonFields> object();
}
