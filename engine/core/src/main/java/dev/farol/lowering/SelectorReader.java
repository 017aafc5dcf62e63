package dev.farol.lowering;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import dev.farol.diagnostic.Spelling;
import dev.farol.question.Selector;
import dev.farol.rules.DataField;
import dev.farol.rules.InteractionType;
import dev.farol.rules.Vocabulary;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code "type.field[field=value]"} and holds it against the vocabulary. */
final class SelectorReader {

    private static final Pattern SHAPE =
            Pattern.compile("([^.\\[\\]=]+)(?:\\.([^.\\[\\]=]+))?(?:\\[([^.\\[\\]=]+)=([^\\[\\]]+)\\])?");

    private final Vocabulary vocabulary;
    private final Diagnostics diagnostics;

    SelectorReader(Vocabulary vocabulary, Diagnostics diagnostics) {
        this.vocabulary = vocabulary;
        this.diagnostics = diagnostics;
    }

    /** The selector; empty when something is wrong with it, which is reported. */
    Optional<Selector> read(Place place, String written) {
        Matcher matcher = SHAPE.matcher(written);
        if (!matcher.matches()) {
            diagnostics.error(
                    "selector",
                    place,
                    "This is not a way to name interactions (\""
                            + (written.length() > 100 ? written.substring(0, 100) + "..." : written) + "\").",
                    "Maybe write \"type\", \"type.field\" or \"type[field=value]\".");
            return Optional.empty();
        }
        Optional<InteractionType> type = vocabulary.find(matcher.group(1));
        if (type.isEmpty()) {
            diagnostics.error(
                    "unknown-type",
                    inside(place, 0),
                    "interactions.yaml has no interaction type of this name (" + matcher.group(1) + ").",
                    Spelling.hint(matcher.group(1), vocabulary.types().keySet()));
            return Optional.empty();
        }
        Optional<String> field = Optional.ofNullable(matcher.group(2));
        boolean good = field.isEmpty() || isNumber(type.get(), field.get(), inside(place, matcher.start(2)));
        Optional<Selector.Filter> filter = Optional.empty();
        if (matcher.group(3) != null) {
            filter = Optional.of(new Selector.Filter(matcher.group(3), matcher.group(4)));
            good &= isValue(type.get(), filter.get(), place, matcher);
        }
        return good ? Optional.of(new Selector(type.get().name(), field, filter)) : Optional.empty();
    }

    /** Whether the selected interactions carry a number; reported when not. */
    boolean hasNumber(Selector selector, String question, Place place) {
        InteractionType type = vocabulary.find(selector.type()).orElseThrow();
        if (selector.field().isPresent() || type.value().isPresent()) {
            return true;
        }
        Optional<String> numeric = type.data().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof DataField.Number)
                .map(java.util.Map.Entry::getKey)
                .sorted()
                .findFirst();
        String hint = numeric.map(name -> "Maybe name a field of it: \"" + type.name() + "." + name + "\".")
                .orElse("Maybe count them: count(\"" + type.name() + "\", 30).");
        diagnostics.error(
                "no-value",
                inside(place, 0),
                "Interactions of this type carry no number, and " + question + " needs one (" + type.name() + ").",
                hint);
        return false;
    }

    private boolean isNumber(InteractionType type, String field, Place place) {
        DataField known = type.data().get(field);
        if (known == null) {
            diagnostics.error(
                    "unknown-field",
                    place,
                    "Interactions of type " + type.name() + " have no such field (" + field + ").",
                    Spelling.hint(field, type.data().keySet()));
            return false;
        }
        if (!(known instanceof DataField.Number)) {
            diagnostics.error(
                    "not-a-number",
                    place,
                    "This field holds no number (" + type.name() + "." + field + ").",
                    "Maybe select by it: \"" + type.name() + "[" + field + "=...]\".");
            return false;
        }
        return true;
    }

    private boolean isValue(InteractionType type, Selector.Filter filter, Place place, Matcher matcher) {
        DataField known = type.data().get(filter.field());
        if (known == null) {
            diagnostics.error(
                    "unknown-field",
                    inside(place, matcher.start(3)),
                    "Interactions of type " + type.name() + " have no such field (" + filter.field() + ").",
                    Spelling.hint(filter.field(), type.data().keySet()));
            return false;
        }
        Place at = inside(place, matcher.start(4));
        if (known instanceof DataField.Words words && !words.words().contains(filter.value())) {
            diagnostics.error(
                    "unknown-value",
                    at,
                    "The field " + filter.field() + " never has this value (" + filter.value() + ").",
                    Spelling.hint(filter.value(), words.words()));
            return false;
        }
        if (known instanceof DataField.Flag
                && !filter.value().equals("true")
                && !filter.value().equals("false")) {
            diagnostics.error(
                    "unknown-value",
                    at,
                    "The field " + filter.field() + " is true or false, nothing else (" + filter.value() + ").",
                    "Maybe write [" + filter.field() + "=true].");
            return false;
        }
        if (known instanceof DataField.Number && !filter.value().matches("-?(0|[1-9][0-9]*)(\\.[0-9]*[1-9])?")) {
            diagnostics.error(
                    "unknown-value",
                    at,
                    "The field " + filter.field() + " holds a number, and this is none in plain notation ("
                            + filter.value() + ").",
                    "Maybe write it like 3 or 0.5.");
            return false;
        }
        return true;
    }

    /** The place of a character within a quoted text. */
    private static Place inside(Place quoted, int index) {
        return quoted.cell().isPresent() ? quoted : Place.of(quoted.file(), quoted.line(), quoted.column() + 1 + index);
    }
}
