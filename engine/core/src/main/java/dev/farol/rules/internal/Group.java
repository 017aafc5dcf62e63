package dev.farol.rules.internal;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import dev.farol.diagnostic.Spelling;
import dev.farol.rules.internal.Tree.Entries;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys of one group of a YAML file. Not thread safe. */
public final class Group {

    /** A key, where it stands, and its value. */
    public record Pair(String key, Place place, Value value) {

        /** Reports something about the key. */
        public void error(String code, String message, String hint) {
            value.report(code, place, message, hint);
        }
    }

    private static final Pattern GLUED = Pattern.compile("([A-Za-z]+)[: ] *(\\S.*)");

    private final Value owner;
    private final Entries entries;
    private final Diagnostics diagnostics;
    private List<String> known = List.of();

    Group(Value owner, Entries entries, Diagnostics diagnostics) {
        this.owner = owner;
        this.entries = entries;
        this.diagnostics = diagnostics;
    }

    /** Reports every other key. */
    public Group only(String... keys) {
        known = List.of(keys);
        for (Tree.Entry entry : entries.entries()) {
            if (!known.contains(entry.key())) {
                diagnostics.error("unknown-key", entry.place(), "unknown key (" + entry.key() + ")", hint(entry.key()));
            }
        }
        return this;
    }

    /** What a key was meant to be: {@code {b:1}} and {@code {b 1}} are keys without a value. */
    private String hint(String written) {
        Matcher glued = GLUED.matcher(written);
        if (glued.matches() && known.contains(glued.group(1))) {
            return "Maybe " + glued.group(1) + ": " + glued.group(2);
        }
        return written.matches("[0-9]+([.][0-9]+)?")
                ? "Maybe a comma inside a number: numbers are written as 1200.50."
                : Spelling.hint(written, known);
    }

    /** Whether an unknown key is this one, misspelt: then it need not be reported as missing too. */
    private boolean isMisspelt(String key) {
        return entries.entries().stream()
                .map(Tree.Entry::key)
                .filter(written -> !known.contains(written))
                .anyMatch(written -> hint(written).startsWith("Did you mean \"" + key + "\"")
                        || hint(written).startsWith("Maybe " + key + ":"));
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
        if (value.isEmpty() && !isMisspelt(key)) {
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
