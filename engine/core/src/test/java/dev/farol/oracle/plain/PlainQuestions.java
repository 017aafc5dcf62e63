package dev.farol.oracle.plain;

import static dev.farol.oracle.plain.Node.Absent.ABSENT;

import dev.farol.customer.Interaction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The questions, each a loop over a list. */
final class PlainQuestions {

    private static final Comparator<Interaction> ORDER = Comparator.comparing(Interaction::at)
            .thenComparing(
                    interaction -> interaction.id().codePoints().toArray(),
                    (first, second) -> Arrays.compare(first, second));

    private final List<Interaction> seen;
    private final Instant asOf;
    private final ZoneId zone;
    private final PlainFolder folder;

    PlainQuestions(PlainCase given, PlainFolder folder) {
        this.asOf = given.asOf();
        this.seen = given.interactions().stream()
                .filter(interaction -> !interaction.at().isAfter(asOf))
                .sorted(ORDER)
                .toList();
        this.zone = folder.zone();
        this.folder = folder;
    }

    Object ask(String name, List<Object> arguments) {
        PlainSelector selector = folder.selector((String) arguments.get(0));
        return switch (name) {
            case "count" -> (double) windowed(selector, arguments, 1).count();
            case "has" -> windowed(selector, arguments, 1).findAny().isPresent();
            case "activeDays" ->
                (double) windowed(selector, arguments, 1)
                        .map(interaction -> interaction.at().atZone(zone).toLocalDate())
                        .distinct()
                        .count();
            case "sum" -> sum(numbers(selector, arguments));
            case "average" -> {
                List<BigDecimal> numbers = numbers(selector, arguments);
                yield numbers.isEmpty() ? ABSENT : (Object) (sum(numbers) / numbers.size());
            }
            case "smallest" -> orAbsent(numbers(selector, arguments).stream().min(Comparator.naturalOrder()));
            case "largest" -> orAbsent(numbers(selector, arguments).stream().max(Comparator.naturalOrder()));
            case "latest" -> orAbsent(numbers(selector, arguments).stream().reduce((first, second) -> second));
            case "daysSince" ->
                selected(selector)
                        .map(this::age)
                        .reduce((first, second) -> second)
                        .map(Object.class::cast)
                        .orElse(ABSENT);
            case "share" ->
                quotient(
                        windowed(selector, arguments, 2).count(),
                        windowed(folder.selector((String) arguments.get(1)), arguments, 2)
                                .count());
            case "trend" -> {
                int days = days(arguments.get(1));
                yield quotient(
                        within(selector, days, 0).count(),
                        within(selector, 2 * days, days).count());
            }
            case "decayed" ->
                selected(selector)
                        .mapToDouble(interaction -> StrictMath.pow(0.5, age(interaction) / (Double) arguments.get(1)))
                        .boxed()
                        .reduce(0.0, Double::sum);
            case "sequence" -> sequence(selector, folder.selector((String) arguments.get(1)), arguments.get(2));
            default -> throw new IllegalStateException(name);
        };
    }

    /** Whether anything of a type happened in the last days. */
    boolean happened(String type, int days) {
        return within(folder.selector(type), days, 0).findAny().isPresent();
    }

    private Stream<Interaction> selected(PlainSelector selector) {
        return seen.stream().filter(selector::takes);
    }

    private Stream<Interaction> within(PlainSelector selector, int from, int to) {
        Instant after = asOf.minus(Duration.ofHours(24L * from));
        Instant upTo = asOf.minus(Duration.ofHours(24L * to));
        return selected(selector)
                .filter(interaction ->
                        interaction.at().isAfter(after) && !interaction.at().isAfter(upTo));
    }

    /** @param first which argument the window begins with; without one, everything seen */
    private Stream<Interaction> windowed(PlainSelector selector, List<Object> arguments, int first) {
        return switch (arguments.size() - first) {
            case 0 -> selected(selector);
            case 1 -> within(selector, days(arguments.get(first)), 0);
            default -> within(selector, days(arguments.get(first)), days(arguments.get(first + 1)));
        };
    }

    private List<BigDecimal> numbers(PlainSelector selector, List<Object> arguments) {
        return windowed(selector, arguments, 1)
                .flatMap(interaction -> selector.number(interaction).stream())
                .toList();
    }

    private boolean sequence(PlainSelector first, PlainSelector then, Object days) {
        Duration span = Duration.ofHours(24L * days(days));
        return selected(first)
                .anyMatch(a ->
                        selected(then).anyMatch(b -> a.at().isBefore(b.at()) && !b.at().isAfter(a.at().plus(span))));
    }

    private double age(Interaction interaction) {
        return Duration.between(interaction.at(), asOf).toNanos() / 86_400e9;
    }

    private static double sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
    }

    private static Object orAbsent(Optional<BigDecimal> number) {
        return number.<Object>map(BigDecimal::doubleValue).orElse(ABSENT);
    }

    private static Object quotient(long above, long below) {
        return below == 0 ? ABSENT : (Object) ((double) above / below);
    }

    private static int days(Object argument) {
        return ((Double) argument).intValue();
    }
}
