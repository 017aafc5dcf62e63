package dev.farol.http.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A value of a request, as it was written. */
sealed interface JsonValue {

    /** What it is, for messages: the value itself where it is short. */
    String shown();

    record Text(String value) implements JsonValue {
        @Override
        public String shown() {
            return "\"" + dev.farol.http.problem.Shown.cut(value) + "\"";
        }
    }

    /** A number of at most 30 digits. */
    record Decimal(BigDecimal value) implements JsonValue {
        @Override
        public String shown() {
            return value.toPlainString();
        }
    }

    /** A number with more digits than are taken. */
    record LongNumber(String digits) implements JsonValue {
        @Override
        public String shown() {
            return dev.farol.http.problem.Shown.cut(digits);
        }
    }

    record Flag(boolean value) implements JsonValue {
        @Override
        public String shown() {
            return Boolean.toString(value);
        }
    }

    record Nothing() implements JsonValue {
        @Override
        public String shown() {
            return "null";
        }
    }

    record Items(List<JsonValue> values) implements JsonValue {
        @Override
        public String shown() {
            return "[...]";
        }
    }

    record Entries(Map<String, JsonValue> values) implements JsonValue {
        @Override
        public String shown() {
            return "{...}";
        }
    }
}
