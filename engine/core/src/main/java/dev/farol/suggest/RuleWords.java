package dev.farol.suggest;

/** What can be written between the quotes of a rule. Stateless. */
final class RuleWords {

    private static final int LONGEST = 60;

    private RuleWords() {}

    /** Whether a name or a word can stand in a rule as it is, and in a question within a reason. */
    static boolean isWritable(String word) {
        return !word.isBlank()
                && word.length() <= LONGEST
                && word.chars().noneMatch(c -> "\"\\'{}[]=".indexOf(c) >= 0 || Character.isISOControl(c) || isQuote(c));
    }

    /** A label without what cannot stand in a rule. */
    static String clean(String label) {
        StringBuilder kept = new StringBuilder();
        label.chars()
                .filter(c -> "\"\\{}".indexOf(c) < 0 && !Character.isISOControl(c) && !isQuote(c))
                .limit(LONGEST)
                .forEach(c -> kept.append((char) c));
        return kept.toString().strip();
    }

    /** Quotes of word processors, which the rule reader takes for slips. */
    private static boolean isQuote(int c) {
        return (c >= 0x2018 && c <= 0x201F) || Character.isSurrogate((char) c) || c == 0x2028 || c == 0x2029;
    }
}
