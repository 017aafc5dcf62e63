package dev.farol.lowering;

import dev.farol.rules.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Why a rule fired, in both languages, with readings of the customer filled in.
 *
 * @param portuguese the English parts again where no Portuguese was given
 */
public record ReasonText(List<Part> english, List<Part> portuguese) {

    /** A stretch of a reason: words as they stand, or a reading. */
    public sealed interface Part {
        record Words(String text) implements Part {}

        record OfNumber(NumberTerm term) implements Part {}

        record OfText(TextTerm term) implements Part {}
    }

    /** The sentence for one customer. Numbers show at most two decimals; an absent reading shows as a dash. */
    public String in(Language language, double[] numbers, String[] texts) {
        StringBuilder sentence = new StringBuilder();
        for (Part part : language == Language.PT ? portuguese : english) {
            if (part instanceof Part.Words words) {
                sentence.append(words.text());
            } else if (part instanceof Part.OfNumber number) {
                sentence.append(shown(number.term().value(numbers), language));
            } else if (part instanceof Part.OfText text) {
                String value = text.term().value(texts);
                sentence.append(value.isEmpty() ? "-" : value);
            }
        }
        return sentence.toString();
    }

    private static String shown(double number, Language language) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return "-";
        }
        if (number == (int) number) {
            return Integer.toString((int) number);
        }
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
        String plain =
                rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        return language == Language.PT ? plain.replace('.', ',') : plain;
    }
}
