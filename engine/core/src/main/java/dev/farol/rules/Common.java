package dev.farol.rules;

import dev.farol.rules.internal.Group;
import dev.farol.rules.internal.Group.Pair;
import dev.farol.rules.internal.Value;
import java.util.Optional;
import java.util.regex.Pattern;

/** What several rule files write in the same way: labels and names. Stateless. */
final class Common {

    static final Pattern ID = Pattern.compile("[a-z][a-z0-9_-]{0,63}");
    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");
    static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    private Common() {}

    /** {@code {en: Adoption, pt: Adoção}}; pt may be left out. */
    static Optional<Label> label(Value value) {
        if (!value.isGroup() && !value.isList()) {
            value.text()
                    .ifPresent(text -> value.error(
                            "wrong-kind",
                            value.name() + " must say its language (" + text + ")",
                            "Maybe {en: " + text + "}."));
            return Optional.empty();
        }
        return value.group().map(group -> group.only("en", "pt")).flatMap(Common::label);
    }

    private static Optional<Label> label(Group group) {
        Optional<String> en = group.required("en").flatMap(Value::text);
        Optional<String> pt = group.optional("pt").flatMap(Value::text);
        return en.map(text -> new Label(text, pt.orElse(text)));
    }

    /** The label of something with an id; the id itself where none is written. */
    static Label labelOf(Group group, String id) {
        return group.optional("label").flatMap(Common::label).orElseGet(() -> Label.of(id));
    }

    /** Reports a key that is not an id, such as {@code churn-risk}. */
    static boolean isId(Pair pair) {
        return matches(
                ID, pair, "must be small letters, digits, - and _, the first a letter, at most 64", "[^a-z0-9_-]", "-");
    }

    /** Reports a key that is not the name of an interaction type, such as {@code feature_usage}. */
    static boolean isName(Pair pair) {
        return matches(
                NAME, pair, "must be small letters, digits and _, the first a letter, at most 64", "[^a-z0-9_]", "_");
    }

    /** Reports a key that is not the name of a data field, such as {@code reasonText}. */
    static boolean isField(Pair pair) {
        return matches(
                FIELD, pair, "must be letters, digits and _, the first a letter, at most 64", "[^A-Za-z0-9_]", "_");
    }

    private static boolean matches(Pattern pattern, Pair pair, String rule, String bad, String instead) {
        if (pattern.matcher(pair.key()).matches()) {
            return true;
        }
        String lower = pattern == FIELD ? pair.key() : pair.key().toLowerCase(java.util.Locale.ROOT);
        String meant = java.text.Normalizer.normalize(lower.strip(), java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll(bad, instead);
        String hint = pattern.matcher(meant).matches() ? "Maybe " + meant + "." : "";
        pair.error("bad-name", "a name here " + rule + " (" + pair.key() + ")", hint);
        return false;
    }
}
