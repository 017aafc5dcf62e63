package dev.farol.http.json;

import dev.farol.http.problem.Flaws;
import java.util.Optional;

/** One object, or the objects of an array. */
final class ArrayItems implements JsonItems {

    private final TreeReader reader;
    private final Flaws flaws;
    private final boolean array;
    private int index = -1;
    private boolean ended;

    ArrayItems(byte[] body, Flaws flaws) {
        if (isBlank(body)) {
            throw TreeReader.malformed("The body is empty. Maybe a JSON object or an array is missing.");
        }
        this.reader = new TreeReader(body, 0, body.length);
        this.flaws = flaws;
        this.array = reader.entersArray();
    }

    private static boolean isBlank(byte[] body) {
        for (byte b : body) {
            if (b != ' ' && b != '\t' && b != '\n' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean next() {
        if (ended || (array ? !reader.hasMore() : index == 0)) {
            if (!ended) {
                reader.end();
            }
            ended = true;
            return false;
        }
        index++;
        return true;
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public Optional<JsonFields> object() {
        String pointer = array ? "/" + index : "";
        return new JsonField(pointer, array ? "Entry " + index : "The body", Optional.of(reader.current()), flaws)
                .object();
    }
}
