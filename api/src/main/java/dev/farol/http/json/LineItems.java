package dev.farol.http.json;

import dev.farol.http.problem.Flaws;
import dev.farol.http.problem.ProblemException;
import java.util.Optional;

/** An object a line. A line that is no JSON is a flaw of that line, since the next one starts anew. */
final class LineItems implements JsonItems {

    private final byte[] body;
    private final Flaws flaws;
    private int from;
    private int to = -1;
    private int index = -1;

    LineItems(byte[] body, Flaws flaws) {
        this.body = body;
        this.flaws = flaws;
    }

    @Override
    public boolean next() {
        do {
            from = to + 1;
            if (from >= body.length) {
                return false;
            }
            to = from;
            while (to < body.length && body[to] != '\n') {
                to++;
            }
        } while (isBlank());
        index++;
        return true;
    }

    private boolean isBlank() {
        for (int i = from; i < to; i++) {
            if (body[i] != ' ' && body[i] != '\t' && body[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public int index() {
        return index;
    }

    @Override
    public Optional<JsonFields> object() {
        String pointer = "/" + index;
        try {
            JsonValue value = new TreeReader(body, from, to - from).only();
            return new JsonField(pointer, "Entry " + index, Optional.of(value), flaws).object();
        } catch (ProblemException e) {
            flaws.add(pointer, e.problem().detail());
            return Optional.empty();
        }
    }
}
