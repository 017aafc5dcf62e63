package dev.farol.lowering;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import dev.farol.diagnostic.Spelling;
import dev.farol.language.Expression;
import dev.farol.rules.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Walks a condition with types: every mistake is reported at its place, and what is right becomes a {@link Condition}. */
final class ConditionLowering {

    static final Map<String, Reading> NUMBERS = Map.of(
            "mrr", new Reading.Mrr(),
            "tenureDays", new Reading.TenureDays(),
            "daysToRenewal", new Reading.DaysToRenewal(),
            "score", new Reading.Score(),
            "change", new Reading.Change(),
            "coverage", new Reading.Coverage());
    static final Map<String, TextReading> TEXTS = Map.of(
            "name", new TextReading.Profile("name"),
            "plan", new TextReading.Profile("plan"),
            "segment", new TextReading.Profile("segment"),
            "owner", new TextReading.Profile("owner"),
            "status", new TextReading.Status(),
            "band", new TextReading.Band(),
            "previousBand", new TextReading.PreviousBand());

    private final QuestionLowering questions;
    private final ComparisonLowering comparisons;
    private final Diagnostics diagnostics;

    ConditionLowering(Known known, Stage stage, Slots slots, Diagnostics diagnostics) {
        this.questions = new QuestionLowering(known, stage, slots, diagnostics);
        this.comparisons = new ComparisonLowering(this, known, slots, diagnostics);
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
            return comparisons.compare(comparison);
        }
        if (expression instanceof Expression.Membership membership) {
            return comparisons.membership(membership);
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

    private Typed wrong(String code, Place place, String message, String hint) {
        diagnostics.error(code, place, message, hint);
        return new Typed.Wrong();
    }
}
