package dev.farol.lowering;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import dev.farol.diagnostic.Spelling;
import dev.farol.language.Comparator;
import dev.farol.language.Expression;
import dev.farol.rules.Band;
import dev.farol.rules.Scorecard;
import dev.farol.subscription.Status;
import java.util.ArrayList;
import java.util.List;

/** Compares typed values: numbers with numbers, texts with texts, anything with null. */
final class ComparisonLowering {

    private final ConditionLowering expressions;
    private final Known known;
    private final Slots slots;
    private final Diagnostics diagnostics;

    ComparisonLowering(ConditionLowering expressions, Known known, Slots slots, Diagnostics diagnostics) {
        this.expressions = expressions;
        this.known = known;
        this.slots = slots;
        this.diagnostics = diagnostics;
    }

    /** What a comparison says, once it is known that like is compared with like. */
    Typed compare(Expression.Comparison comparison) {
        Typed left = expressions.type(comparison.left());
        Typed right = expressions.type(comparison.right());
        if (left instanceof Typed.Wrong || right instanceof Typed.Wrong) {
            return new Typed.Wrong();
        }
        if (left instanceof Typed.Nothing || right instanceof Typed.Nothing) {
            return presence(comparison, left instanceof Typed.Nothing ? right : left);
        }
        if (left instanceof Typed.OfNumber a && right instanceof Typed.OfNumber b) {
            return new Typed.OfTruth(new Condition.Compare(comparison.operator(), a.term(), b.term()));
        }
        if (left instanceof Typed.OfText a && right instanceof Typed.OfText b) {
            return texts(comparison, a.term(), b.term());
        }
        if (left instanceof Typed.OfTruth a
                && comparison.right() instanceof Expression.TruthLiteral b
                && !comparison.operator().isOrder()) {
            boolean same = b.value() == (comparison.operator() == Comparator.EQUAL);
            return new Typed.OfTruth(same ? a.condition() : a.condition().negated());
        }
        Expression blamed = comparison.left() instanceof Expression.TextLiteral
                        || comparison.left() instanceof Expression.NumberLiteral
                ? comparison.left()
                : comparison.right();
        return wrong(
                "types",
                blamed.place(),
                "Unlike things are compared: " + left.kind() + " with " + right.kind() + ".",
                unlikeHint(left, right, blamed));
    }

    private static String unlikeHint(Typed left, Typed right, Expression blamed) {
        boolean numberAndText = left instanceof Typed.OfNumber != right instanceof Typed.OfNumber
                && left instanceof Typed.OfText != right instanceof Typed.OfText;
        if (numberAndText
                && blamed instanceof Expression.TextLiteral text
                && text.value().matches("-?[0-9.,]+")) {
            return "Maybe write the number without quotes: " + text.value().replace(',', '.') + ".";
        }
        if (numberAndText && blamed instanceof Expression.NumberLiteral number) {
            return "Maybe write the text in quotes: \"" + number.text() + "\".";
        }
        return "Maybe another name was meant on one side.";
    }

    private Typed presence(Expression.Comparison comparison, Typed other) {
        boolean present = comparison.operator() == Comparator.DIFFERENT;
        if (comparison.operator().isOrder()) {
            return wrong(
                    "null",
                    comparison.place(),
                    "Nothing is more or less than null.",
                    "Maybe write == null or != null.");
        }
        if (other instanceof Typed.OfNumber number) {
            return new Typed.OfTruth(new Condition.Present(present, number.term()));
        }
        if (other instanceof Typed.OfText text) {
            return new Typed.OfTruth(new Condition.TextPresent(present, text.term()));
        }
        return wrong("null", comparison.place(), "This is never absent.", "Maybe remove the comparison with null.");
    }

    private Typed texts(Expression.Comparison comparison, TextTerm left, TextTerm right) {
        if (comparison.operator().isOrder()) {
            return wrong(
                    "types",
                    comparison.place(),
                    "Texts are the same or not; none is more or less ("
                            + comparison.operator().symbol() + ").",
                    "Maybe write == or !=.");
        }
        boolean rightKnown = isKnownWord(left, comparison.right());
        boolean leftKnown = isKnownWord(right, comparison.left());
        return rightKnown && leftKnown
                ? new Typed.OfTruth(new Condition.CompareText(comparison.operator() == Comparator.EQUAL, left, right))
                : new Typed.Wrong();
    }

    private boolean isKnownWord(TextTerm term, Expression other) {
        if (!(term instanceof TextTerm.Slot slot) || !(other instanceof Expression.TextLiteral literal)) {
            return true;
        }
        TextReading reading = slots.texts().get(slot.index());
        if (reading instanceof TextReading.Status) {
            return isOneOf(literal, Status.words(), "unknown-status", "No customer ever stands like this");
        }
        if (!(reading instanceof TextReading.Band || reading instanceof TextReading.PreviousBand)) {
            return true;
        }
        List<String> bands =
                new ArrayList<>(known.scorecard().bands().stream().map(Band::id).toList());
        bands.add(Scorecard.NOT_SCORED);
        return isOneOf(literal, bands, "unknown-band", "scorecard.yaml has no band of this name");
    }

    private boolean isOneOf(Expression.TextLiteral literal, List<String> words, String code, String message) {
        if (!words.contains(literal.value())) {
            wrong(
                    code,
                    literal.place(),
                    message + " (" + literal.value() + ").",
                    Spelling.hint(literal.value(), words));
            return false;
        }
        return true;
    }

    /** {@code in} and {@code not in}: the same as one of several, or unlike all of them. */
    Typed membership(Expression.Membership membership) {
        if (membership.options().isEmpty()) {
            return wrong("syntax", membership.place(), "The list after in is empty.", "Maybe write in (\"a\", \"b\").");
        }
        List<Condition> same = new ArrayList<>();
        for (Expression option : membership.options()) {
            boolean literal = option instanceof Expression.TextLiteral
                    || option instanceof Expression.NumberLiteral
                    || (option instanceof Expression.Negative negative
                            && negative.operand() instanceof Expression.NumberLiteral);
            if (!literal) {
                wrong(
                        "list",
                        option.place(),
                        "A list after in holds plain texts or numbers.",
                        "Maybe compare with == instead.");
                continue;
            }
            Typed typed = compare(
                    new Expression.Comparison(membership.place(), Comparator.EQUAL, membership.subject(), option));
            if (typed instanceof Typed.OfTruth truth) {
                same.add(truth.condition());
            }
        }
        if (same.size() < membership.options().size()) {
            return new Typed.Wrong();
        }
        Condition any = new Condition.Any(List.copyOf(same));
        return new Typed.OfTruth(membership.negated() ? any.negated() : any);
    }

    private Typed wrong(String code, Place place, String message, String hint) {
        diagnostics.error(code, place, message, hint);
        return new Typed.Wrong();
    }
}
