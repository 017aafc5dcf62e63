package dev.farol.question;

import dev.farol.customer.Interaction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Answers questions one by one, as their definitions read, with nothing in common with the real thing. */
final class NaiveAnswers {

    private final List<Interaction> seen;
    private final Instant asOf;
    private final ZoneId zone;

    NaiveAnswers(List<Interaction> interactions, Instant asOf, ZoneId zone) {
        this.seen = interactions.stream()
                .filter(interaction -> !interaction.at().isAfter(asOf))
                .sorted(Comparator.comparing(Interaction::at)
                        .thenComparing(i -> i.id().codePoints().toArray(), Arrays::compare))
                .toList();
        this.asOf = asOf;
        this.zone = zone;
    }

    double answer(Question question) {
        if (question instanceof Question.Windowed windowed) {
            return windowed(windowed);
        }
        if (question instanceof Question.DaysSince since) {
            return selected(since.selector()).stream()
                    .reduce((before, after) -> after)
                    .map(last -> daysBefore(last.at()))
                    .orElse(Double.NaN);
        }
        if (question instanceof Question.Decayed decayed) {
            double sum = 0;
            for (Interaction each : selected(decayed.selector())) {
                sum += StrictMath.pow(0.5, daysBefore(each.at()) / decayed.halfLife());
            }
            return sum;
        }
        Question.Sequence sequence = (Question.Sequence) question;
        return selected(sequence.first()).stream()
                        .anyMatch(first -> selected(sequence.then()).stream()
                                .anyMatch(then -> first.at().isBefore(then.at())
                                        && !then.at().isAfter(first.at().plus(Duration.ofDays(sequence.days())))))
                ? 1
                : 0;
    }

    private double windowed(Question.Windowed question) {
        List<Interaction> inside = selected(question.selector()).stream()
                .filter(interaction -> inside(interaction.at(), question.window()))
                .toList();
        List<BigDecimal> numbers = inside.stream()
                .flatMap(interaction -> number(interaction, question.selector()).stream())
                .toList();
        double sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue() + 0.0;
        return switch (question.measure()) {
            case COUNT -> inside.size();
            case SUM -> sum;
            case ACTIVE_DAYS ->
                inside.stream()
                        .map(interaction -> interaction.at().atZone(zone).toLocalDate())
                        .distinct()
                        .count();
            case AVERAGE -> numbers.isEmpty() ? Double.NaN : sum / numbers.size();
            case SMALLEST -> pick(numbers, BigDecimal::min);
            case LARGEST -> pick(numbers, BigDecimal::max);
            case LATEST -> pick(numbers, (before, after) -> after);
        };
    }

    private static double pick(List<BigDecimal> numbers, BinaryOperator<BigDecimal> better) {
        return numbers.stream().reduce(better).map(n -> n.doubleValue() + 0.0).orElse(Double.NaN);
    }

    private boolean inside(Instant at, Window window) {
        boolean begun = window.from() == Window.EVER || at.isAfter(asOf.minus(Duration.ofDays(window.from())));
        return begun && !at.isAfter(asOf.minus(Duration.ofDays(window.to())));
    }

    private List<Interaction> selected(Selector selector) {
        return seen.stream()
                .filter(interaction -> interaction.type().equals(selector.type()))
                .filter(interaction -> selector.filter()
                        .map(only -> text(interaction.data().get(only.field())).equals(Optional.of(only.value())))
                        .orElse(true))
                .toList();
    }

    private static Optional<String> text(@Nullable Object datum) {
        if (datum instanceof BigDecimal number) {
            return Optional.of(
                    number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        }
        return Optional.ofNullable(datum).map(Object::toString);
    }

    private static Optional<BigDecimal> number(Interaction interaction, Selector selector) {
        if (selector.field().isEmpty()) {
            return interaction.value();
        }
        return interaction.data().get(selector.field().get()) instanceof BigDecimal number
                ? Optional.of(number)
                : Optional.empty();
    }

    private double daysBefore(Instant at) {
        Duration age = Duration.between(at, asOf);
        return new BigDecimal(age.getSeconds())
                        .movePointRight(9)
                        .add(BigDecimal.valueOf(age.getNano()))
                        .doubleValue()
                / 86_400e9;
    }
}
