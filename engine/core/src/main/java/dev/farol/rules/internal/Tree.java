package dev.farol.rules.internal;

import dev.farol.diagnostic.Place;
import java.util.List;

/** What a YAML text says, before anyone asks what it should say. */
sealed interface Tree {

    Place place();

    /** What a person would call it: "text", "a list" ... */
    String kind();

    /** A single value. Only a plain one (without quotes) can be a number, true or false, or nothing. */
    record Scalar(String text, boolean plain, Place place) implements Tree {
        @Override
        public String kind() {
            if (!plain) {
                return "text";
            }
            return switch (Scalars.kind(text)) {
                case NOTHING -> "empty";
                case FLAG -> "true or false";
                case NUMBER -> "a number";
                case TEXT -> "text";
            };
        }
    }

    /** {@code [a, b]}, or lines that start with a dash. */
    record Items(List<Tree> items, Place place) implements Tree {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** {@code {key: value}}, or lines of {@code key: value}. */
    record Entries(List<Entry> entries, Place place) implements Tree {
        @Override
        public String kind() {
            return "a group of keys";
        }
    }

    /** One key and its value; keys of one group are distinct. */
    record Entry(String key, Place place, Tree value) {}

    /** Something already reported; asking it anything gives nothing, without a second message. */
    record Broken(Place place) implements Tree {
        @Override
        public String kind() {
            return "broken";
        }
    }
}
