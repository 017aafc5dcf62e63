package dev.farol.http.json;

import dev.farol.customer.Moment;
import dev.farol.diagnostic.Spelling;
import dev.farol.http.problem.Flaws;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A value of a request that is asked to be something. When it is something else, that is a flaw, and the answer is empty; when it is not
 * there, or null, the answer is empty too. Not thread safe.
 */
public final class JsonField {

    private final String pointer;
    private final String name;
    private final Optional<JsonValue> value;
    private final Flaws flaws;

    JsonField(String pointer, String name, Optional<JsonValue> value, Flaws flaws) {
        this.pointer = pointer;
        this.name = name;
        this.value = value;
        this.flaws = flaws;
    }

    /** JSON pointer to it. */
    public String pointer() {
        return pointer;
    }

    /** Whether it was written, be it null. */
    public boolean isWritten() {
        return value.isPresent();
    }

    /** Whether null was written. */
    public boolean isNull() {
        return value.filter(JsonValue.Nothing.class::isInstance).isPresent();
    }

    /** Text of so many characters; lengths are counted in UTF-16 units, as everywhere in files. */
    public Optional<String> text(int least, int most) {
        if (isAbsent()) {
            return Optional.empty();
        }
        if (!(value.get() instanceof JsonValue.Text text)) {
            return wrong("text", value.get() instanceof JsonValue.Decimal ? "Maybe put it in quotes." : "");
        }
        int length = text.value().length();
        if (length < least || length > most) {
            return wrong(
                    length == 0 ? "text that is not empty" : "text of " + least + " to " + most + " characters", "");
        }
        return Optional.of(text.value());
    }

    /** One of some texts. */
    public Optional<String> oneOf(Collection<String> known) {
        Optional<String> text = text(0, Integer.MAX_VALUE);
        if (text.isPresent() && !known.contains(text.get())) {
            return wrong(
                    "one of " + String.join(", ", known),
                    Spelling.nearest(text.get(), known)
                            .map(near -> "Did you mean \"" + near + "\"?")
                            .orElse(""));
        }
        return text;
    }

    /** A number of at most 30 digits. */
    public Optional<BigDecimal> number() {
        if (isAbsent()) {
            return Optional.empty();
        }
        if (value.get() instanceof JsonValue.Decimal decimal) {
            return Optional.of(decimal.value());
        }
        boolean digits =
                value.get() instanceof JsonValue.Text text && text.value().matches("-?[0-9]+([.][0-9]+)?");
        return value.get() instanceof JsonValue.LongNumber
                ? wrong("a number of at most 30 digits", "")
                : wrong("a number", digits ? "Maybe without quotes." : "");
    }

    /** A whole number within limits. */
    public Optional<Integer> whole(int from, int to) {
        Optional<BigDecimal> number = number();
        if (number.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal found = number.get();
        boolean within = found.compareTo(BigDecimal.valueOf(from)) >= 0 && found.compareTo(BigDecimal.valueOf(to)) <= 0;
        return within && found.scale() <= 0
                ? Optional.of(found.intValueExact())
                : wrong("a whole number from " + from + " to " + to, "");
    }

    public Optional<Boolean> flag() {
        if (isAbsent()) {
            return Optional.empty();
        }
        return value.get() instanceof JsonValue.Flag flag ? Optional.of(flag.value()) : wrong("true or false", "");
    }

    /** A day. */
    public Optional<LocalDate> date() {
        Optional<String> text = text(1, Integer.MAX_VALUE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (Moment.parse(text.get()).orElse(null) instanceof Moment.Day day) {
            return Optional.of(day.date());
        }
        return wrong("a day", "Maybe written as 2026-11-30.");
    }

    /** An instant or a day. */
    public Optional<Moment> moment() {
        Optional<String> text = text(1, Integer.MAX_VALUE);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Moment> moment = Moment.parse(text.get());
        return moment.isPresent()
                ? moment
                : wrong("an instant with an offset or a day", "Maybe written as 2026-11-30T12:00:00Z or 2026-11-30.");
    }

    /** Text, a {@link BigDecimal} or a {@link Boolean}. */
    public Optional<Object> scalar(int most) {
        if (isAbsent()) {
            return Optional.empty();
        }
        JsonValue found = value.get();
        if (found instanceof JsonValue.Flag flag) {
            return Optional.of(flag.value());
        }
        if (found instanceof JsonValue.Text) {
            return text(0, most).map(text -> text);
        }
        return found instanceof JsonValue.Decimal || found instanceof JsonValue.LongNumber
                ? number().map(number -> number)
                : wrong("text, a number, true or false", "");
    }

    /** The fields of an object. */
    public Optional<JsonFields> object() {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return value.get() instanceof JsonValue.Entries entries
                ? Optional.of(new JsonFields(pointer, entries.values(), flaws))
                : wrong("an object", "");
    }

    /** The values of an array. */
    public Optional<List<JsonField>> array(int most) {
        if (isAbsent()) {
            return Optional.empty();
        }
        if (!(value.get() instanceof JsonValue.Items items)) {
            return wrong("an array", "");
        }
        if (items.values().size() > most) {
            return wrong("an array of at most " + most, "");
        }
        List<JsonField> fields = new ArrayList<>();
        for (int i = 0; i < items.values().size(); i++) {
            fields.add(new JsonField(
                    pointer + "/" + i,
                    "entry " + i + " of " + name,
                    Optional.of(items.values().get(i)),
                    flaws));
        }
        return Optional.of(fields);
    }

    /** Tells a flaw of this value. */
    public void flaw(String detail, String hint) {
        flaws.add(pointer, detail, hint);
    }

    private boolean isAbsent() {
        return value.isEmpty() || isNull();
    }

    private <T> Optional<T> wrong(String wanted, String hint) {
        String shown = value.map(JsonValue::shown).orElse("");
        flaw(name + " must be " + wanted + " (" + shown + ").", hint);
        return Optional.empty();
    }
}
