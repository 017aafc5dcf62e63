package dev.farol.difference;

import dev.farol.lowering.Condition;
import dev.farol.lowering.NumberTerm;
import dev.farol.lowering.Reading;
import dev.farol.lowering.TextReading;
import dev.farol.lowering.TextTerm;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lowered conditions as rules are written: {@code count("login", 30) < 5, plan == "pro"}. Conditions with the same meaning to the engine,
 * such as {@code !(a < 5)} and {@code a >= 5}, have the same words. Immutable.
 */
final class ConditionWords {

    private final List<Reading> numbers;
    private final List<TextReading> texts;

    /**
     * Words for the slots of one rule set.
     *
     * @param numbers what number slots hold
     * @param texts what text slots hold
     */
    ConditionWords(List<Reading> numbers, List<TextReading> texts) {
        this.numbers = numbers;
        this.texts = texts;
    }

    /** The whole condition of a rule. */
    String of(Condition condition) {
        return condition instanceof Condition.All all ? joined(all.operands(), ", ", "always") : part(condition);
    }

    private String part(Condition condition) {
        if (condition instanceof Condition.Compare compare) {
            return of(compare.left()) + " " + compare.comparator().symbol() + " " + of(compare.right());
        }
        if (condition instanceof Condition.CompareText compare) {
            return of(compare.left()) + (compare.same() ? " == " : " != ") + of(compare.right());
        }
        if (condition instanceof Condition.Present presence) {
            return of(presence.term()) + (presence.present() ? " != null" : " == null");
        }
        if (condition instanceof Condition.TextPresent presence) {
            return of(presence.term()) + (presence.present() ? " != null" : " == null");
        }
        return condition instanceof Condition.All all
                ? "(" + joined(all.operands(), " && ", "always") + ")"
                : "(" + joined(((Condition.Any) condition).operands(), " || ", "never") + ")";
    }

    private String joined(List<Condition> operands, String operator, String none) {
        return operands.isEmpty() ? none : operands.stream().map(this::part).collect(Collectors.joining(operator));
    }

    String of(NumberTerm term) {
        if (term instanceof NumberTerm.Slot slot) {
            return ReadingWords.of(numbers.get(slot.index()));
        }
        if (term instanceof NumberTerm.Constant constant) {
            return ReadingWords.number(constant.number());
        }
        if (term instanceof NumberTerm.Negative negative) {
            return "-" + operand(negative.operand(), Strength.UNARY);
        }
        NumberTerm.Arithmetic sum = (NumberTerm.Arithmetic) term;
        Strength own = Strength.of(sum);
        // a - (b - c) and a / (b * c) need their parentheses; a - b - c does not.
        Strength right = own == Strength.SUM ? Strength.PRODUCT : Strength.UNARY;
        return operand(sum.left(), own) + " " + sum.operator() + " " + operand(sum.right(), right);
    }

    /** An operand in parentheses where it binds less than it has to. */
    private String operand(NumberTerm term, Strength least) {
        String words = of(term);
        return Strength.of(term).compareTo(least) < 0 ? "(" + words + ")" : words;
    }

    String of(TextTerm term) {
        return term instanceof TextTerm.Slot slot
                ? ReadingWords.of(texts.get(slot.index()))
                : "\"" + ((TextTerm.Constant) term).text() + "\"";
    }

    /** How strongly the parts of a term hold together. */
    private enum Strength {
        SUM,
        PRODUCT,
        UNARY;

        static Strength of(NumberTerm term) {
            if (term instanceof NumberTerm.Arithmetic sum) {
                return sum.operator() == '+' || sum.operator() == '-' ? SUM : PRODUCT;
            }
            return UNARY;
        }
    }
}
