package dev.farol.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/** The JSON texts that a body consists of. */
final class Bodies {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Bodies() {}

    /** One for each line of NDJSON and each event; any other text as a JSON string. */
    static List<String> each(String type, String text) {
        if (type.equals("application/x-ndjson")) {
            return text.lines().toList();
        }
        if (type.equals("text/event-stream")) {
            return text.lines()
                    .filter(line -> line.startsWith("data: "))
                    .map(line -> line.substring("data: ".length()))
                    .toList();
        }
        return List.of(type.endsWith("json") ? text : new TextNode(text).toString());
    }

    static JsonNode tree(String type, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON, but " + type + ": " + text, e);
        }
    }
}
