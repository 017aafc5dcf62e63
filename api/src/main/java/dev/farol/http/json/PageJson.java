package dev.farol.http.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code "items": [...], "next": ...}, into an object that is open. Stateless. */
public final class PageJson {

    private PageJson() {}

    /** The fields of one item. */
    @FunctionalInterface
    public interface Item<T> {
        void write(T item, JsonGenerator json) throws IOException;
    }

    /** @param next the cursor; empty on the last page */
    public static <T> void write(List<T> items, Optional<String> next, Item<T> item, JsonGenerator json)
            throws IOException {
        json.writeArrayFieldStart("items");
        for (T each : items) {
            json.writeStartObject();
            item.write(each, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeFieldName("next");
        json.writeString(next.orElse(null));
    }
}
