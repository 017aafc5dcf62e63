package dev.farol.http.json;

import dev.farol.http.problem.Flaws;
import java.util.Optional;

/**
 * Reads the body of a request. What cannot be read at all ends the request with 400; mistakes in fields are collected. Stateless.
 */
public final class JsonBody {

    private JsonBody() {}

    /**
     * The object that a body is. Ask for its fields, then call {@link JsonFields#end}, then {@link Flaws#orThrow()}.
     *
     * @throws dev.farol.http.problem.ProblemException 400 when it is not JSON; 422 when a key is there twice, or it is no object
     */
    public static JsonFields object(byte[] body, Flaws flaws) {
        JsonValue value = new TreeReader(body, 0, body.length).only();
        Optional<JsonFields> fields = new JsonField("", "The body", Optional.of(value), flaws).object();
        flaws.orThrow();
        return fields.orElseThrow();
    }

    /** Reads the objects of a body one after another, so that not all are in memory: see {@link JsonItems}. */
    public static JsonItems items(byte[] body, boolean lines, Flaws flaws) {
        return lines ? new LineItems(body, flaws) : new ArrayItems(body, flaws);
    }
}
