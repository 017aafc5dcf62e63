package dev.farol.lowering;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import dev.farol.diagnostic.Spelling;
import dev.farol.language.Expression;
import dev.farol.language.Expression.Call;
import dev.farol.language.Expression.TextLiteral;
import dev.farol.rules.Band;
import dev.farol.rules.Stage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Checks the one call behind {@code then} and what stands in its parentheses: literals, of known names. */
final class EffectLowering {

    private static final int MOST_POINTS = 100;

    private final Known known;
    private final Stage stage;
    private final ReasonLowering reasons;
    private final Diagnostics diagnostics;

    EffectLowering(Known known, Stage stage, ReasonLowering reasons, Diagnostics diagnostics) {
        this.known = known;
        this.stage = stage;
        this.reasons = reasons;
        this.diagnostics = diagnostics;
    }

    /**
     * The effect; empty when something is wrong with it, which is reported.
     *
     * @param dimension of a health rule; empty when that is wrong
     */
    Optional<Effect> lower(Call call, Optional<String> dimension) {
        if (!call.name().equals(stage.call())) {
            List<String> calls = List.of(Stage.HEALTH.call(), Stage.BANDS.call(), Stage.PLAYBOOKS.call());
            String hint = calls.contains(call.name())
                    ? "Maybe move the rule to another folder."
                    : Spelling.nearest(call.name(), List.of(stage.call())).isPresent()
                            ? Spelling.hint(call.name(), List.of(stage.call()))
                            : "Maybe write health." + example() + ";";
            return wrong(
                    "call",
                    call.place(),
                    "Rules of " + stage.folder() + "/ call health." + stage.call() + " and nothing else (" + call.name()
                            + ").",
                    hint);
        }
        return switch (stage) {
            case HEALTH -> points(call, dimension);
            case BANDS -> band(call);
            case PLAYBOOKS -> recommend(call);
        };
    }

    private String example() {
        return switch (stage) {
            case HEALTH -> "points(-5, \"the reason\", \"o motivo\")";
            case BANDS -> "band(\"" + known.scorecard().bands().get(0).id() + "\")";
            case PLAYBOOKS ->
                "recommend(\"" + known.playbooks().stream().sorted().findFirst().orElse("rescue-call")
                        + "\", \"high\", \"the reason\", \"o motivo\")";
        };
    }

    private Optional<Effect> points(Call call, Optional<String> dimension) {
        List<Expression> arguments = call.arguments();
        if (arguments.size() > 1 && arguments.get(1) instanceof Expression.NumberLiteral fraction) {
            return wrong(
                    "points",
                    arguments.get(0).place(),
                    "Points are a whole number, without a comma (..., " + fraction.text() + ").",
                    "Maybe round it.");
        }
        if (!isCount(call, 2, 3)) {
            return Optional.empty();
        }
        OptionalInt points = wholeNumber(arguments.get(0));
        Optional<ReasonText> reason = reason(arguments, 1);
        if (points.isEmpty() || reason.isEmpty() || dimension.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Effect.Points(dimension.get(), points.getAsInt(), reason.get()));
    }

    private OptionalInt wholeNumber(Expression written) {
        boolean negative = written instanceof Expression.Negative;
        Expression literal = written instanceof Expression.Negative minus ? minus.operand() : written;
        if (!(literal instanceof Expression.NumberLiteral number)) {
            wrong("literal", written.place(), "Points are a plain whole number.", "Maybe write -5.");
            return OptionalInt.empty();
        }
        double value = number.value();
        if (value != Math.rint(value) || value < 1 || value > MOST_POINTS) {
            wrong(
                    "points",
                    written.place(),
                    "Points are a whole number from 1 to " + MOST_POINTS + ", with or without a minus ("
                            + (negative ? "-" : "") + number.text() + ").",
                    value == 0
                            ? "Maybe remove the rule, if it should not count."
                            : "Maybe write " + (negative ? "-" : "")
                                    + Math.max(1, Math.min(MOST_POINTS, Math.round(value))) + ".");
            return OptionalInt.empty();
        }
        return OptionalInt.of(negative ? (int) -value : (int) value);
    }

    private Optional<Effect> band(Call call) {
        if (!isCount(call, 1, 1)) {
            return Optional.empty();
        }
        List<String> bands = known.scorecard().bands().stream().map(Band::id).toList();
        return name(call.arguments().get(0), "band", "scorecard.yaml has no band of this name", bands)
                .map(Effect.InBand::new);
    }

    private Optional<Effect> recommend(Call call) {
        List<Expression> arguments = call.arguments();
        if (!isCount(call, 3, 4)) {
            return Optional.empty();
        }
        List<String> playbooks = known.playbooks().stream().sorted().toList();
        Optional<String> playbook = playbook(arguments.get(0), playbooks);
        Optional<Priority> priority = name(
                        arguments.get(1), "priority", "A recommendation has no such priority", Priority.labels())
                .flatMap(Priority::of);
        Optional<ReasonText> reason = reason(arguments, 2);
        if (playbook.isEmpty() || priority.isEmpty() || reason.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Effect.Recommend(playbook.get(), priority.get(), reason.get()));
    }

    private Optional<String> playbook(Expression written, List<String> playbooks) {
        if (written instanceof TextLiteral text
                && text.value().matches("[a-z][a-z0-9_-]{0,63}")
                && !playbooks.contains(text.value())
                && Spelling.nearest(text.value(), playbooks).isEmpty()) {
            return wrong(
                    "unknown-playbook",
                    text.place(),
                    "There is no file in playbooks/ for this playbook (" + text.value() + ").",
                    "Maybe add playbooks/" + text.value() + ".md.");
        }
        return name(written, "playbook", "There is no file in playbooks/ for this playbook", playbooks);
    }

    private boolean isCount(Call call, int fewest, int most) {
        int given = call.arguments().size();
        if (given >= fewest && given <= most) {
            return true;
        }
        wrong(
                "arguments",
                call.place(),
                "The call health." + call.name() + " is made with other things in its parentheses.",
                "Maybe write health." + example() + ";");
        return false;
    }

    private Optional<String> name(Expression argument, String kind, String message, List<String> names) {
        if (!(argument instanceof TextLiteral text)) {
            return wrong(
                    "literal",
                    argument.place(),
                    "The " + kind + " is a plain text in double quotes.",
                    "Maybe write health." + example() + ";");
        }
        if (!names.contains(text.value())) {
            return wrong(
                    "unknown-" + kind,
                    text.place(),
                    message + " (" + text.value() + ").",
                    Spelling.hint(text.value(), names));
        }
        return Optional.of(text.value());
    }

    private Optional<ReasonText> reason(List<Expression> arguments, int from) {
        boolean good = true;
        for (Expression argument : arguments.subList(from, arguments.size())) {
            if (!(argument instanceof TextLiteral text) || text.value().isBlank()) {
                wrong(
                        "reason",
                        argument.place(),
                        "A reason is a plain text in double quotes.",
                        "Maybe write health." + example() + ";");
                good = false;
            }
        }
        return good
                ? reasons.lower(arguments.subList(from, arguments.size()).stream()
                        .map(TextLiteral.class::cast)
                        .toList())
                : Optional.empty();
    }

    private <T> Optional<T> wrong(String code, Place place, String message, String hint) {
        diagnostics.error(code, place, message, hint);
        return Optional.empty();
    }
}
