package dev.farol.run;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fields of a JSON object, each taken once. Whatever is missing, of another kind or left over is an error. */
final class Fields {

    /** Stands for null. */
    private static final Object NOTHING = new Object();

    private final Map<String, Object> values = new TreeMap<>();

    /** Reads one object. */
    static Fields read(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedRun("the record of a run is not an object");
        }
        return inside(json);
    }

    private static Fields inside(JsonParser json) throws IOException {
        Fields fields = new Fields();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            Object value = value(json, json.nextToken());
            if (fields.values.put(name, value) != null) {
                throw new MalformedRun("the record of a run has the field (" + name + ") twice");
            }
        }
        return fields;
    }

    private static Object value(JsonParser json, JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> inside(json);
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> NOTHING;
            default -> throw new MalformedRun("the record of a run has a value of kind (" + token + ")");
        };
    }

    String text(String name) {
        return take(name, String.class);
    }

    long number(String name) {
        return take(name, Long.class);
    }

    int whole(String name) {
        return Math.toIntExact(number(name));
    }

    boolean flag(String name) {
        return take(name, Boolean.class);
    }

    Fields object(String name) {
        return take(name, Fields.class);
    }

    Optional<Fields> objectOrNull(String name) {
        Object value = take(name, Object.class);
        return value instanceof Fields fields ? Optional.of(fields) : Optional.empty();
    }

    /** An object that earlier records do not have. */
    Optional<Fields> objectIfThere(String name) {
        return values.containsKey(name) ? Optional.of(object(name)) : Optional.empty();
    }

    List<String> names() {
        return List.copyOf(values.keySet());
    }

    SortedMap<String, Long> counts() {
        SortedMap<String, Long> counts = new TreeMap<>();
        names().forEach(name -> counts.put(name, number(name)));
        return counts;
    }

    void done() {
        if (!values.isEmpty()) {
            throw new MalformedRun("the record of a run has the unknown fields " + values.keySet());
        }
    }

    private <T> T take(String name, Class<T> kind) {
        Object value = values.remove(name);
        if (!kind.isInstance(value)) {
            throw new MalformedRun("the record of a run has no field (" + name + ") of kind " + kind.getSimpleName());
        }
        return kind.cast(value);
    }
}
