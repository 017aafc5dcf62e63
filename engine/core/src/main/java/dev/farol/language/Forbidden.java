package dev.farol.language;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Words of Drools and Java that people try in rules, with what to do instead. The parser takes nothing that it does not
 * know, so this list only makes for better messages; what is not on it is refused all the same.
 */
final class Forbidden {

    private static final String READ_ALONE =
            "Maybe remove it: a rule is read alone, and all rules of a stage are looked at.";
    private static final String SUPPLIED = "Maybe remove the line: Farol supplies what rules need.";
    private static final String ONE_FACT =
            "Maybe ask it as a question of the customer, such as count(\"login\", 30) == 0.";
    private static final String COMPARE = "Maybe use ==, != or in (\"a\", \"b\").";

    private static final Map<String, String> HINTS = Map.ofEntries(
            Map.entry("package", SUPPLIED),
            Map.entry("import", SUPPLIED),
            Map.entry("global", SUPPLIED),
            Map.entry("dialect", SUPPLIED),
            Map.entry("unit", SUPPLIED),
            Map.entry("expander", SUPPLIED),
            Map.entry("function", "Maybe write the condition in the rule itself: rules hold no code."),
            Map.entry("declare", "Maybe describe new interaction types in interactions.yaml."),
            Map.entry("query", "Maybe write a rule: rules are all that is read here."),
            Map.entry("salience", READ_ALONE),
            Map.entry("no-loop", READ_ALONE),
            Map.entry("no", READ_ALONE),
            Map.entry("enabled", READ_ALONE),
            Map.entry("duration", READ_ALONE),
            Map.entry("timer", READ_ALONE),
            Map.entry("calendars", READ_ALONE),
            Map.entry("auto", READ_ALONE),
            Map.entry("lock", READ_ALONE),
            Map.entry("agenda", READ_ALONE),
            Map.entry("activation", READ_ALONE),
            Map.entry("ruleflow", READ_ALONE),
            Map.entry("date", READ_ALONE),
            Map.entry("extends", READ_ALONE),
            Map.entry("not", ONE_FACT),
            Map.entry("exists", ONE_FACT),
            Map.entry("forall", ONE_FACT),
            Map.entry("eval", ONE_FACT),
            Map.entry("accumulate", ONE_FACT),
            Map.entry("acc", ONE_FACT),
            Map.entry("collect", ONE_FACT),
            Map.entry("from", ONE_FACT),
            Map.entry("over", ONE_FACT),
            Map.entry("entry", ONE_FACT),
            Map.entry("matches", COMPARE),
            Map.entry("contains", COMPARE),
            Map.entry("like", COMPARE),
            Map.entry("is", COMPARE),
            Map.entry("equals", COMPARE),
            Map.entry("between", "Maybe write two comparisons: mrr >= 100 && mrr <= 500."),
            Map.entry("entre", "Maybe write two comparisons: mrr >= 100 && mrr <= 500."),
            Map.entry("memberof", COMPARE),
            Map.entry("soundslike", COMPARE),
            Map.entry("str", COMPARE),
            Map.entry("instanceof", COMPARE),
            Map.entry("new", "Maybe write a plain number or a text: rules hold no code."),
            Map.entry("modify", "Maybe remove it: the consequence is one call on health."),
            Map.entry("update", "Maybe remove it: the consequence is one call on health."),
            Map.entry("insert", "Maybe remove it: the consequence is one call on health."),
            Map.entry("insertlogical", "Maybe remove it: the consequence is one call on health."),
            Map.entry("retract", "Maybe remove it: the consequence is one call on health."),
            Map.entry("delete", "Maybe remove it: the consequence is one call on health."),
            Map.entry("while", "Maybe remove it: the consequence is one call on health."),
            Map.entry("for", "Maybe remove it: the consequence is one call on health."),
            Map.entry("if", "Maybe move the condition into the when part."),
            Map.entry("else", "Maybe write a second rule."));

    private Forbidden() {}

    /** What to do instead of this word, if it is one that people try. */
    static Optional<String> hint(String word) {
        return Optional.ofNullable(HINTS.get(word.toLowerCase(Locale.ROOT)));
    }
}
