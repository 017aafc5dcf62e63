package dev.farol.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Which fields of which schemas an answer has. */
final class Fields {

    private Fields() {}

    /** Adds {@code Schema.field} for each field that is there and is not null. */
    static void collect(OpenApi api, JsonNode schema, JsonNode value, Set<String> seen) {
        JsonNode ref = schema.get("$ref");
        JsonNode resolved = api.resolve(schema);
        String name = ref == null ? "" : ref.asText().substring(ref.asText().lastIndexOf('/') + 1);
        value.properties().forEach(field -> {
            JsonNode property = resolved.path("properties").path(field.getKey());
            if (!property.isMissingNode() && !field.getValue().isNull()) {
                seen.add(name + "." + field.getKey());
                collect(api, property, field.getValue(), seen);
            }
        });
        if (resolved.has("items")) {
            value.forEach(item -> collect(api, resolved.get("items"), item, seen));
        }
        resolved.path("oneOf").forEach(one -> collect(api, one, value, seen));
    }
}
