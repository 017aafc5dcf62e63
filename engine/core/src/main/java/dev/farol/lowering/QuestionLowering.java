package dev.farol.lowering;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import dev.farol.diagnostic.Spelling;
import dev.farol.language.Comparator;
import dev.farol.language.Expression.Call;
import dev.farol.language.Expression.NumberLiteral;
import dev.farol.question.Measure;
import dev.farol.question.Question;
import dev.farol.question.Selector;
import dev.farol.question.Window;
import dev.farol.rules.Dimension;
import dev.farol.rules.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/** Checks the calls of a condition against {@link Signature} and turns each into slots. */
final class QuestionLowering {

    /** Columns of customers that are no attributes, and how a rule asks for them. */
    private static final Map<String, String> PROFILE = Map.of(
            "name", "Maybe write name, without quotes.",
            "plan", "Maybe write plan, without quotes.",
            "segment", "Maybe write segment, without quotes.",
            "owner", "Maybe write owner, without quotes.",
            "mrr", "Maybe write mrr, without quotes.",
            "since", "Maybe write tenureDays.",
            "renewal", "Maybe write daysToRenewal.");

    private final Known known;
    private final Stage stage;
    private final Slots slots;
    private final Arguments arguments;
    private final Diagnostics diagnostics;

    QuestionLowering(Known known, Stage stage, Slots slots, Diagnostics diagnostics) {
        this.known = known;
        this.stage = stage;
        this.slots = slots;
        this.arguments = new Arguments(new SelectorReader(known.vocabulary(), diagnostics), diagnostics);
        this.diagnostics = diagnostics;
    }

    /** Everything but {@code ratio}, whose operands are expressions. */
    Typed lower(Call call) {
        Optional<Signature> found = Signature.of(call.name());
        if (found.isEmpty()) {
            return wrong(
                    "unknown-question",
                    call.place(),
                    "There is no question of this name (" + call.name() + ").",
                    Spelling.hint(call.name(), Signature.names()));
        }
        Signature signature = found.get();
        if (!signature.takes(call.arguments().size())) {
            return wrong(
                    "arguments",
                    call.place(),
                    "The question " + call.name() + " is asked with other things in its parentheses.",
                    "Maybe write " + signature.example() + ".");
        }
        return switch (signature) {
            case COUNT -> windowed(Measure.COUNT, call, signature);
            case SUM -> windowed(Measure.SUM, call, signature);
            case ACTIVE_DAYS -> windowed(Measure.ACTIVE_DAYS, call, signature);
            case AVERAGE -> windowed(Measure.AVERAGE, call, signature);
            case SMALLEST -> windowed(Measure.SMALLEST, call, signature);
            case LARGEST -> windowed(Measure.LARGEST, call, signature);
            case LATEST -> windowed(Measure.LATEST, call, signature);
            case HAS -> holds(windowed(Measure.COUNT, call, signature));
            case DAYS_SINCE ->
                arguments
                        .selector(call, 0, signature)
                        .map(selector -> slot(new Reading.Asked(new Question.DaysSince(selector)), call))
                        .orElse(new Typed.Wrong());
            case SHARE -> share(call, signature);
            case TREND -> trend(call, signature);
            case DECAYED -> decayed(call, signature);
            case SEQUENCE -> sequence(call, signature);
            case MRR_CHANGE -> story(call, signature, Question.MrrChange::new);
            case FIRST_CALL_RESOLUTION -> story(call, signature, Question.FirstCallResolution::new);
            case HANDLING_TIME -> story(call, signature, Question.HandlingTime::new);
            case TEXT ->
                attribute(call, signature)
                        .<Typed>map(name ->
                                new Typed.OfText(new TextTerm.Slot(slots.text(new TextReading.Attribute(name)))))
                        .orElse(new Typed.Wrong());
            case NUMBER ->
                attribute(call, signature)
                        .map(name -> slot(new Reading.Attribute(name), call))
                        .orElse(new Typed.Wrong());
            case DIMENSION -> dimension(call, signature);
            case FIRED -> fired(call, signature);
            case RATIO -> throw new IllegalStateException("ratio is lowered where its operands are");
        };
    }

    /** A slot for the reading, unless the stage is too early for it, which is reported. */
    Typed slot(Reading reading, Call call) {
        return slot(reading, call.place(), call.name());
    }

    Typed slot(Reading reading, Place place, String name) {
        if (!isThere(reading.since(), place, name)) {
            return new Typed.Wrong();
        }
        return new Typed.OfNumber(new NumberTerm.Slot(slots.number(reading)));
    }

    Typed slot(TextReading reading, Place place, String name) {
        if (!isThere(reading.since(), place, name)) {
            return new Typed.Wrong();
        }
        return new Typed.OfText(new TextTerm.Slot(slots.text(reading)));
    }

    private boolean isThere(Stage since, Place place, String name) {
        if (Known.isThere(since, stage)) {
            return true;
        }
        wrong(
                "too-early",
                place,
                "This is not known yet when rules of " + stage.folder() + "/ are read (" + name + ").",
                "Maybe move the rule to " + since.folder() + "/.");
        return false;
    }

    private Typed windowed(Measure measure, Call call, Signature signature) {
        Optional<Selector> selector = arguments.selector(call, 0, signature);
        Optional<Window> window = arguments.window(call, 1, signature);
        if (selector.isEmpty() || window.isEmpty()) {
            return new Typed.Wrong();
        }
        boolean numeric = measure != Measure.COUNT && measure != Measure.ACTIVE_DAYS;
        if (numeric
                && !arguments.hasNumber(
                        selector.get(), call.name(), call.arguments().get(0).place())) {
            return new Typed.Wrong();
        }
        return slot(new Reading.Asked(new Question.Windowed(measure, selector.get(), window.get())), call);
    }

    private static Typed holds(Typed count) {
        return count instanceof Typed.OfNumber number
                ? new Typed.OfTruth(new Condition.Compare(Comparator.MORE, number.term(), new NumberTerm.Constant(0)))
                : count;
    }

    private Typed share(Call call, Signature signature) {
        Optional<Selector> part = arguments.selector(call, 0, signature);
        Optional<Selector> whole = arguments.selector(call, 1, signature);
        Optional<Window> window = arguments.window(call, 2, signature);
        if (part.isEmpty() || whole.isEmpty() || window.isEmpty()) {
            return new Typed.Wrong();
        }
        return quotient(part.get(), window.get(), whole.get(), window.get());
    }

    private Typed trend(Call call, Signature signature) {
        Optional<Selector> selector = arguments.selector(call, 0, signature);
        OptionalInt days = arguments.days(call, 1, signature, 1, Window.LONGEST / 2);
        if (selector.isEmpty() || days.isEmpty()) {
            return new Typed.Wrong();
        }
        int length = days.getAsInt();
        return quotient(selector.get(), Window.last(length), selector.get(), new Window(2 * length, length));
    }

    private Typed quotient(Selector above, Window aboveWindow, Selector below, Window belowWindow) {
        return new Typed.OfNumber(new NumberTerm.Arithmetic('/', count(above, aboveWindow), count(below, belowWindow)));
    }

    private NumberTerm count(Selector selector, Window window) {
        Question question = new Question.Windowed(Measure.COUNT, selector, window);
        return new NumberTerm.Slot(slots.number(new Reading.Asked(question)));
    }

    private Typed decayed(Call call, Signature signature) {
        Optional<Selector> selector = arguments.selector(call, 0, signature);
        if (!(call.arguments().get(1) instanceof NumberLiteral halfLife) || halfLife.value() <= 0) {
            return wrong(
                    "window",
                    call.arguments().get(1).place(),
                    "A half-life is a number of days above 0.",
                    "Maybe write " + signature.example() + ".");
        }
        return selector.map(chosen -> slot(new Reading.Asked(new Question.Decayed(chosen, halfLife.value())), call))
                .orElse(new Typed.Wrong());
    }

    private Typed sequence(Call call, Signature signature) {
        Optional<Selector> first = arguments.selector(call, 0, signature);
        Optional<Selector> then = arguments.selector(call, 1, signature);
        OptionalInt days = arguments.days(call, 2, signature, 1, Window.LONGEST);
        if (first.isEmpty() || then.isEmpty() || days.isEmpty()) {
            return new Typed.Wrong();
        }
        Question question = new Question.Sequence(first.get(), then.get(), days.getAsInt());
        return holds(slot(new Reading.Asked(question), call));
    }

    private Typed story(Call call, Signature signature, IntFunction<Question.Story> question) {
        OptionalInt days = arguments.days(call, 0, signature, 1, Window.LONGEST);
        return days.isPresent() ? slot(new Reading.Asked(question.apply(days.getAsInt())), call) : new Typed.Wrong();
    }

    /** The name of an attribute; what has a name of its own in rules is no attribute, and would never be there. */
    private Optional<String> attribute(Call call, Signature signature) {
        Optional<String> name = arguments.literal(call, 0, signature);
        Optional<String> hint = name.flatMap(written -> Optional.ofNullable(PROFILE.get(written)));
        if (hint.isPresent()) {
            wrong(
                    "not-an-attribute",
                    call.arguments().get(0).place(),
                    "This is part of every customer and no attribute (" + name.orElseThrow() + ").",
                    hint.get());
            return Optional.empty();
        }
        return name;
    }

    private Typed dimension(Call call, Signature signature) {
        Optional<String> id = arguments.literal(call, 0, signature);
        if (id.isEmpty()) {
            return new Typed.Wrong();
        }
        List<String> ids =
                known.scorecard().dimensions().stream().map(Dimension::id).toList();
        if (!ids.contains(id.get())) {
            return wrong(
                    "unknown-dimension",
                    call.arguments().get(0).place(),
                    "scorecard.yaml has no dimension of this name (" + id.get() + ").",
                    Spelling.hint(id.get(), ids));
        }
        return slot(new Reading.DimensionTotal(id.get()), call);
    }

    private Typed fired(Call call, Signature signature) {
        Optional<String> rule = arguments.literal(call, 0, signature);
        if (rule.isEmpty()) {
            return new Typed.Wrong();
        }
        if (!known.healthRules().contains(rule.get())) {
            return wrong(
                    "unknown-rule",
                    call.arguments().get(0).place(),
                    "No health rule has this name (" + rule.get() + ").",
                    Spelling.hint(rule.get(), known.healthRules()));
        }
        return holds(slot(new Reading.Fired(rule.get()), call));
    }

    private Typed wrong(String code, Place place, String message, String hint) {
        diagnostics.error(code, place, message, hint);
        return new Typed.Wrong();
    }
}
