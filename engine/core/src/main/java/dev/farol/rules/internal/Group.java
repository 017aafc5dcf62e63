package dev.farol.rules.internal;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import dev.farol.diagnostic.Spelling;
import dev.farol.rules.internal.Tree.Entries;
import java.util.List;
import java.util.Optional;

/** The keys of one group of a YAML file. Not thread safe. */
public final class Group {

    /** A key, where it stands, and its value. */
    public record Pair(String key, Place place, Value value) {

        /** Reports something about the key. */
        public void error(String code, String message, String hint) {
            value.report(code, place, message, hint);
        }
    }

    private final Value owner;
    private final Entries entries;
    private final Diagnostics diagnostics;

    Group(Value owner, Entries entries, Diagnostics diagnostics) {
        this.owner = owner;
        this.entries = entries;
        this.diagnostics = diagnostics;
    }

    /** Reports every other key. */
    public Group only(String... keys) {
        List<String> known = List.of(keys);
        for (Tree.Entry entry : entries.entries()) {
            if (!known.contains(entry.key())) {
                String hint = Spelling.hint(entry.key(), known);
                diagnostics.error("unknown-key", entry.place(), "unknown key (" + entry.key() + ")", hint);
            }
        }
        return this;
    }

    /** The value of a key, if the key is there; it may be nothing. */
    public Optional<Value> optional(String key) {
        return all().stream()
                .filter(pair -> pair.key().equals(key))
                .map(Pair::value)
                .findFirst();
    }

    /** The value of a key that must be there. */
    public Optional<Value> required(String key) {
        Optional<Value> value = optional(key);
        if (value.isEmpty()) {
            String where = owner.name().equals("the file") ? "" : " of " + owner.name();
            diagnostics.error("missing-key", owner.place(), "the key " + key + where + " is missing", "");
        }
        return value;
    }

    /** All keys in the order of the file. */
    public List<Pair> all() {
        return entries.entries().stream()
                .map(entry -> new Pair(entry.key(), entry.place(), new Value(entry.key(), entry.value(), diagnostics)))
                .toList();
    }

    public Place place() {
        return owner.place();
    }

    public boolean isEmpty() {
        return entries.entries().isEmpty();
    }
}
