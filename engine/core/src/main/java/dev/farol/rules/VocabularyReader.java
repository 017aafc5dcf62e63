package dev.farol.rules;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Spelling;
import dev.farol.rules.internal.Group;
import dev.farol.rules.internal.Group.Pair;
import dev.farol.rules.internal.Value;
import dev.farol.rules.internal.YamlText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads {@code interactions.yaml}. One use each. */
final class VocabularyReader {

    private static final List<String> KINDS = List.of("text", "number", "boolean");
    private static final Map<String, String> OTHER_WORDS = Map.of(
            "string", "text", "str", "text", "bool", "boolean", "flag", "boolean", "int", "number", "integer", "number",
            "float", "number", "decimal", "number");

    private final Group group;
    /** Aliases so far, and the type each belongs to. */
    private final Map<String, String> aliases = new HashMap<>();

    private VocabularyReader(Group group) {
        this.group = group;
    }

    static Optional<Vocabulary> read(RuleFile file, Diagnostics diagnostics) {
        return YamlText.read(
                file.path(),
                file.text(),
                diagnostics,
                value -> value.group().map(group -> new VocabularyReader(group).vocabulary()));
    }

    /** What can be made out of a file with mistakes. */
    static Optional<Vocabulary> guess(RuleFile file) {
        return YamlText.guess(
                file.path(),
                file.text(),
                value -> value.group().map(group -> new VocabularyReader(group).vocabulary()));
    }

    private Vocabulary vocabulary() {
        TreeMap<String, InteractionType> types = new TreeMap<>();
        for (Pair pair : group.all()) {
            Common.isName(pair);
            type(pair).ifPresent(type -> types.put(type.name(), type));
        }
        return new Vocabulary(types);
    }

    private Optional<InteractionType> type(Pair pair) {
        if (pair.value().isNothing()) {
            Label label = Label.of(pair.key());
            return Optional.of(new InteractionType(pair.key(), Optional.empty(), Map.of(), List.of(), label));
        }
        return pair.value().group().map(keys -> {
            keys.only("value", "data", "aliases", "label");
            Optional<Range> value = keys.optional("value").flatMap(VocabularyReader::range);
            Map<String, DataField> data =
                    keys.optional("data").map(VocabularyReader::fields).orElse(Map.of());
            List<String> others = keys.optional("aliases")
                    .map(list -> aliases(pair.key(), list))
                    .orElse(List.of());
            return new InteractionType(pair.key(), value, data, others, Common.labelOf(keys, pair.key()));
        });
    }

    private static Optional<Range> range(Value value) {
        if (value.isNumber() || value.isList()) {
            value.error("wrong-kind", "value must say its range", "Maybe {from: 0, to: 10}.");
            return Optional.empty();
        }
        return value.group().map(keys -> {
            keys.only("from", "to");
            Optional<BigDecimal> from = keys.optional("from").flatMap(Value::number);
            Optional<BigDecimal> to = keys.optional("to").flatMap(Value::number);
            if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0) {
                value.error(
                        "empty-range",
                        "from must not be more than to (" + new Range(from, to) + ")",
                        "Maybe swap them.");
            }
            return new Range(from, to);
        });
    }

    private static Map<String, DataField> fields(Value value) {
        Map<String, DataField> fields = new LinkedHashMap<>();
        for (Pair pair : value.group().map(Group::all).orElse(List.of())) {
            Common.isField(pair);
            field(pair.value()).ifPresent(field -> fields.put(pair.key(), field));
        }
        return fields;
    }

    private static Optional<DataField> field(Value value) {
        if (value.isList()) {
            return Optional.of(new DataField.Words(words(value)));
        }
        Optional<String> kind = value.text();
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        return switch (kind.get()) {
            case "text" -> Optional.of(new DataField.Text());
            case "number" -> Optional.of(new DataField.Number());
            case "boolean" -> Optional.of(new DataField.Flag());
            default -> {
                String hint = Optional.ofNullable(OTHER_WORDS.get(kind.get()))
                        .or(() -> Spelling.nearest(kind.get(), KINDS))
                        .map(near -> "Did you mean \"" + near + "\"?")
                        .orElse("Maybe text, number, boolean or a list of words such as [low, high].");
                value.error("unknown-kind", "unknown kind of data (" + kind.get() + ")", hint);
                yield Optional.empty();
            }
        };
    }

    private static List<String> words(Value value) {
        List<String> words = new ArrayList<>();
        List<Value> written = value.list().orElse(List.of());
        for (Value word : written) {
            word.text().ifPresent(text -> {
                if (words.contains(text)) {
                    word.error("twice", "this word is written twice (" + text + ")", "");
                }
                words.add(text);
            });
        }
        if (written.isEmpty()) {
            value.error("no-word", "a list of words needs at least one", "Maybe text, if anything may be written.");
        }
        return words;
    }

    private List<String> aliases(String type, Value value) {
        List<String> found = new ArrayList<>();
        for (Value alias : value.list().orElse(List.of())) {
            alias.text().ifPresent(name -> {
                String other = aliases.putIfAbsent(name, type);
                if (other != null) {
                    alias.error("alias-taken", "this is an alias of " + other + " already (" + name + ")", "");
                } else if (group.optional(name).isPresent()) {
                    alias.error("alias-taken", "an alias must not be the name of a type (" + name + ")", "");
                }
                found.add(name);
            });
        }
        return found;
    }
}
