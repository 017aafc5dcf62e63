package dev.farol.lowering;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import dev.farol.diagnostic.Spelling;
import dev.farol.language.Comparator;
import dev.farol.language.Expression;
import dev.farol.rules.Band;
import dev.farol.rules.Scorecard;
import dev.farol.rules.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Walks a condition with types: every mistake is reported at its place, and what is right becomes a {@link Condition}. */
final class ConditionLowering {

    private static final Map<String, Reading> NUMBERS = Map.of(
            "mrr", new Reading.Mrr(),
            "tenureDays", new Reading.TenureDays(),
            "daysToRenewal", new Reading.DaysToRenewal(),
            "score", new Reading.Score(),
            "change", new Reading.Change(),
            "coverage", new Reading.Coverage());
    private static final Map<String, TextReading> TEXTS = Map.of(
            "name", new TextReading.Profile("name"),
            "plan", new TextReading.Profile("plan"),
            "segment", new TextReading.Profile("segment"),
            "owner", new TextReading.Profile("owner"),
            "band", new TextReading.Band(),
            "previousBand", new TextReading.PreviousBand());

    private final Known known;
    private final Slots slots;
    private final QuestionLowering questions;
    private final Diagnostics diagnostics;

    ConditionLowering(Known known, Stage stage, Slots slots, Diagnostics diagnostics) {
        this.known = known;
        this.slots = slots;
        this.questions = new QuestionLowering(known, stage, slots, diagnostics);
        this.diagnostics = diagnostics;
    }

    /** The condition; empty when something is wrong with it, which is reported. */
    Optional<Condition> lower(Expression expression) {
        Typed typed = type(expression);
        if (typed instanceof Typed.OfTruth truth) {
            return Optional.of(truth.condition());
        }
        if (!(typed instanceof Typed.Wrong)) {
            wrong(
                    "not-a-condition",
                    expression.place(),
                    "This is " + typed.kind() + " and not a condition.",
                    expression instanceof Expression.TextLiteral
                            ? "Maybe compare each text: plan == \"pro\" || plan == \"free\", or plan in (\"pro\", \"free\")."
                            : "Maybe compare it: ... > 5, ... == \"pro\".");
        }
        return Optional.empty();
    }

    /** Any expression with its type. */
    Typed type(Expression expression) {
        if (expression instanceof Expression.NumberLiteral number) {
            return new Typed.OfNumber(new NumberTerm.Constant(number.value()));
        }
        if (expression instanceof Expression.TextLiteral text) {
            return text(text);
        }
        if (expression instanceof Expression.TruthLiteral truth) {
            return new Typed.OfTruth(truth.value() ? Condition.always() : Condition.never());
        }
        if (expression instanceof Expression.AbsentLiteral) {
            return new Typed.Nothing();
        }
        if (expression instanceof Expression.Name name) {
            return name(name);
        }
        if (expression instanceof Expression.Call call) {
            return call.name().equals("ratio") && call.arguments().size() == 2
                    ? arithmetic('/', call.arguments().get(0), call.arguments().get(1))
                    : questions.lower(call);
        }
        if (expression instanceof Expression.Negative negative) {
            return negative(negative);
        }
        if (expression instanceof Expression.Arithmetic arithmetic) {
            return arithmetic(arithmetic.operator(), arithmetic.left(), arithmetic.right());
        }
        if (expression instanceof Expression.Not not) {
            return lower(not.operand())
                    .<Typed>map(condition -> new Typed.OfTruth(condition.negated()))
                    .orElse(new Typed.Wrong());
        }
        if (expression instanceof Expression.Comparison comparison) {
            return comparison(comparison);
        }
        if (expression instanceof Expression.Membership membership) {
            return membership(membership);
        }
        return combined(expression);
    }

    private Typed text(Expression.TextLiteral text) {
        return text.value().isEmpty()
                ? wrong(
                        "empty-text",
                        text.place(),
                        "An empty text is never equal to anything.",
                        "Maybe compare with null: plan == null.")
                : new Typed.OfText(new TextTerm.Constant(text.value()));
    }

    private Typed name(Expression.Name name) {
        Reading number = NUMBERS.get(name.name());
        if (number != null) {
            return questions.slot(number, name.place(), name.name());
        }
        TextReading text = TEXTS.get(name.name());
        if (text != null) {
            return questions.slot(text, name.place(), name.name());
        }
        List<String> names = new ArrayList<>(NUMBERS.keySet());
        names.addAll(TEXTS.keySet());
        return wrong(
                "unknown-name",
                name.place(),
                "Customers have nothing of this name (" + name.name() + ").",
                Spelling.nearest(name.name(), names)
                        .map(near -> "Did you mean \"" + near + "\"?")
                        .orElseGet(() -> otherwise(name)));
    }

    private static String otherwise(Expression.Name name) {
        Optional<Signature> question = Signature.of(name.name());
        if (question.isPresent()) {
            return "Maybe ask it: " + question.get().example() + ".";
        }
        return name.place().cell().isPresent()
                ? "Maybe a number belongs here; for a text, the row above the headings needs \"$param\", with quotes."
                : "Maybe it is a text and needs quotes, \"" + name.name() + "\", or an attribute: text(\"" + name.name()
                        + "\"), number(\"" + name.name() + "\").";
    }

    private Typed negative(Expression.Negative negative) {
        return number(negative.operand())
                .<Typed>map(term -> new Typed.OfNumber(
                        term instanceof NumberTerm.Constant constant
                                ? new NumberTerm.Constant(0.0 - constant.number())
                                : new NumberTerm.Negative(term)))
                .orElse(new Typed.Wrong());
    }

    private Typed arithmetic(char operator, Expression left, Expression right) {
        Optional<NumberTerm> a = number(left);
        Optional<NumberTerm> b = number(right);
        if (a.isEmpty() || b.isEmpty()) {
            return new Typed.Wrong();
        }
        return new Typed.OfNumber(new NumberTerm.Arithmetic(operator, a.get(), b.get()));
    }

    private Optional<NumberTerm> number(Expression expression) {
        Typed typed = type(expression);
        if (typed instanceof Typed.OfNumber number) {
            return Optional.of(number.term());
        }
        if (!(typed instanceof Typed.Wrong)) {
            wrong(
                    "types",
                    expression.place(),
                    "Only numbers are calculated with, and this is " + typed.kind() + ".",
                    expression instanceof Expression.TextLiteral
                            ? "Maybe write the number without quotes."
                            : "Maybe compare it on its own.");
        }
        return Optional.empty();
    }

    private Typed combined(Expression expression) {
        boolean all = expression instanceof Expression.All;
        List<Expression> operands =
                all ? ((Expression.All) expression).operands() : ((Expression.Any) expression).operands();
        List<Condition> conditions = new ArrayList<>();
        for (Expression operand : operands) {
            lower(operand).ifPresent(conditions::add);
        }
        if (conditions.size() < operands.size()) {
            return new Typed.Wrong();
        }
        return new Typed.OfTruth(
                all ? new Condition.All(List.copyOf(conditions)) : new Condition.Any(List.copyOf(conditions)));
    }

    private Typed comparison(Expression.Comparison comparison) {
        Typed left = type(comparison.left());
        Typed right = type(comparison.right());
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
        boolean rightKnown = isKnownBand(left, comparison.right());
        boolean leftKnown = isKnownBand(right, comparison.left());
        return rightKnown && leftKnown
                ? new Typed.OfTruth(new Condition.CompareText(comparison.operator() == Comparator.EQUAL, left, right))
                : new Typed.Wrong();
    }

    private boolean isKnownBand(TextTerm term, Expression other) {
        if (!(term instanceof TextTerm.Slot slot) || !(other instanceof Expression.TextLiteral literal)) {
            return true;
        }
        TextReading reading = slots.texts().get(slot.index());
        if (!(reading instanceof TextReading.Band || reading instanceof TextReading.PreviousBand)) {
            return true;
        }
        List<String> bands =
                new ArrayList<>(known.scorecard().bands().stream().map(Band::id).toList());
        bands.add(Scorecard.NOT_SCORED);
        if (!bands.contains(literal.value())) {
            wrong(
                    "unknown-band",
                    literal.place(),
                    "scorecard.yaml has no band of this name (" + literal.value() + ").",
                    Spelling.hint(literal.value(), bands));
            return false;
        }
        return true;
    }

    private Typed membership(Expression.Membership membership) {
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
            Typed typed = comparison(
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
