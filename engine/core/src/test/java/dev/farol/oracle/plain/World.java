package dev.farol.oracle.plain;

import static dev.farol.oracle.plain.Node.Absent.ABSENT;

import dev.farol.customer.Customer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that rules can see of one customer; what earlier stages found is put in as it is found. */
public final class World {

    final PlainCase given;
    final PlainQuestions questions;
    /** What stages found: {@code score}, {@code band} and so on. */
    final Map<String, Object> found = new HashMap<>();

    final Map<String, Double> dimensions = new HashMap<>();
    final Set<String> fired = new HashSet<>();
    private final LocalDate today;

    World(PlainCase given, PlainFolder folder) {
        this.given = given;
        this.questions = new PlainQuestions(given, folder);
        this.today = given.asOf().atZone(folder.zone()).toLocalDate();
    }

    Object word(String name) {
        Customer customer = given.customer();
        return switch (name) {
            case "name", "plan", "segment", "owner" ->
                Optional.<Object>ofNullable(customer.texts().get(name)).orElse(ABSENT);
            case "mrr" -> customer.mrr().<Object>map(BigDecimal::doubleValue).orElse(ABSENT);
            case "tenureDays" ->
                customer.since()
                        .<Object>map(since -> (double) ChronoUnit.DAYS.between(since, today))
                        .orElse(ABSENT);
            case "daysToRenewal" ->
                customer.renewal()
                        .<Object>map(renewal -> (double) ChronoUnit.DAYS.between(today, renewal))
                        .orElse(ABSENT);
            default -> found.getOrDefault(name, ABSENT);
        };
    }

    Object ask(String name, List<Object> arguments) {
        Object first = arguments.get(0);
        return switch (name) {
            case "number" ->
                given.customer().attributes().get(first) instanceof BigDecimal number
                        ? (Object) number.doubleValue()
                        : ABSENT;
            case "text" -> text((String) first);
            case "dimension" ->
                Optional.<Object>ofNullable(dimensions.get(first)).orElse(ABSENT);
            case "fired" -> fired.contains(first);
            default -> questions.ask(name, arguments);
        };
    }

    private Object text(String attribute) {
        Object value = given.customer().attributes().get(attribute);
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value != null
                ? value
                : Optional.<Object>ofNullable(given.customer().texts().get(attribute))
                        .orElse(ABSENT);
    }
}
