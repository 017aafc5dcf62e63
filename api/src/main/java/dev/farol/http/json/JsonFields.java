package dev.farol.http.json;

import dev.farol.diagnostic.Spelling;
import dev.farol.http.problem.Flaws;
import dev.farol.http.problem.Shown;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of an object of a request. Those that nobody asked for are flaws, told by {@link #end}. Not thread safe. */
public final class JsonFields {

    private final String pointer;
    private final Map<String, JsonValue> values;
    private final Flaws flaws;
    private final Set<String> asked = new LinkedHashSet<>();

    JsonFields(String pointer, Map<String, JsonValue> values, Flaws flaws) {
        this.pointer = pointer;
        this.values = values;
        this.flaws = flaws;
    }

    /** JSON pointer to the object. */
    public String pointer() {
        return pointer;
    }

    /** A field that may be missing or null. */
    public JsonField optional(String name) {
        asked.add(name);
        return field(name);
    }

    /** A field that is a flaw when it is missing or null. */
    public JsonField required(String name) {
        JsonField field = optional(name);
        if (!field.isWritten()) {
            flaws.add(field.pointer(), name + " is missing.");
        } else if (field.isNull()) {
            flaws.add(field.pointer(), name + " must not be null.");
        }
        return field;
    }

    /** The fields that nobody asked for, in their order: for objects with free names. They count as asked for from now on. */
    public Map<String, JsonField> others() {
        Map<String, JsonField> others = new LinkedHashMap<>();
        for (String name : values.keySet()) {
            if (!asked.contains(name)) {
                others.put(name, field(name));
            }
        }
        asked.addAll(others.keySet());
        return others;
    }

    /** Tells of each field that nobody asked for. */
    public void end() {
        for (String name : values.keySet()) {
            if (!asked.contains(name)) {
                flaws.add(pointerTo(name), "Unknown field (" + Shown.cut(name) + ").", Spelling.hint(name, asked));
            }
        }
    }

    private JsonField field(String name) {
        return new JsonField(pointerTo(name), name, Optional.ofNullable(values.get(name)), flaws);
    }

    private String pointerTo(String name) {
        return under(pointer, name);
    }

    /** JSON pointer to a field of what a pointer leads to. */
    static String under(String pointer, String name) {
        String part = name.length() > 200 ? name.substring(0, 200) : name;
        return pointer + "/" + part.replace("~", "~0").replace("/", "~1");
    }
}
