package dev.farol.store.sealed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A JSON object of texts and whole numbers, of which every field must be asked for. */
final class FlatJson {

    static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Map<String, Object> fields;

    private FlatJson(Map<String, Object> fields) {
        this.fields = fields;
    }

    static FlatJson parse(byte[] bytes, int from, int length) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        try (JsonParser json = FACTORY.createParser(bytes, from, length)) {
            expect(json.nextToken() == JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                expect(value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT);
                fields.put(name, value == JsonToken.VALUE_STRING ? json.getText() : (Object) json.getLongValue());
            }
            expect(json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null);
        }
        return new FlatJson(fields);
    }

    private static void expect(boolean met) {
        if (!met) {
            throw new IllegalArgumentException("not one object of texts and whole numbers");
        }
    }

    String text(String name) {
        if (fields.remove(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no text \"" + name + "\"");
    }

    long number(String name) {
        if (fields.remove(name) instanceof Long number) {
            return number;
        }
        throw new IllegalArgumentException("no number \"" + name + "\"");
    }

    void nothingElse() {
        if (!fields.isEmpty()) {
            throw new IllegalArgumentException(
                    "unknown field (" + fields.keySet().iterator().next() + ")");
        }
    }
}
