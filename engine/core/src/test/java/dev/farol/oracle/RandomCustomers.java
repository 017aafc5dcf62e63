package dev.farol.oracle;

import dev.farol.customer.Customer;
import dev.farol.customer.Interaction;
import dev.farol.oracle.plain.PlainCase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Customers with histories in which a fifth of everything is missing and much falls on the edge of a window. */
final class RandomCustomers {

    private static final Instant AS_OF = Instant.parse("2026-06-30T23:59:59.999999999Z");
    private static final double GIVEN = 0.8;

    private final Dice dice;
    private final ZoneId zone;

    RandomCustomers(Dice dice, ZoneId zone) {
        this.dice = dice;
        this.zone = zone;
    }

    List<PlainCase> make(int count) {
        List<PlainCase> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cases.add(one("c" + i));
        }
        return List.copyOf(cases);
    }

    private PlainCase one(String id) {
        Instant asOf = dice.chance(0.5) ? AS_OF : AS_OF.minusNanos(dice.below(400 * 86_400_000_000_000L));
        boolean ran = dice.chance(GIVEN);
        boolean scored = dice.chance(GIVEN);
        return new PlainCase(
                customer(id, asOf.atZone(zone).toLocalDate()),
                interactions(id, asOf),
                ran && scored ? Optional.of(dice.between(0, 100)) : Optional.empty(),
                ran ? Optional.of(scored ? dice.of(RandomFolder.BANDS) : "not-scored") : Optional.empty(),
                asOf);
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return dice.chance(GIVEN) ? Optional.of(value.get()) : Optional.empty();
    }

    private Customer customer(String id, LocalDate today) {
        Map<String, String> texts = new HashMap<>();
        for (String name : List.of("plan", "segment", "owner", "name", "currency")) {
            String written = name.equals("currency") ? "text(\"currency\")" : name;
            maybe(() -> dice.of(Frame.TEXTS.getOrDefault(written, List.of()))).ifPresent(text -> texts.put(name, text));
        }
        Map<String, Object> attributes = new HashMap<>();
        maybe(() -> dice.of(Frame.TEXTS.getOrDefault("text(\"industry\")", List.of())))
                .ifPresent(text -> attributes.put("industry", text));
        maybe(() -> dice.of(List.of("10", "250", "1000")))
                .ifPresent(size -> attributes.put("size", dice.chance(0.9) ? new BigDecimal(size) : size));
        maybe(() -> BigDecimal.valueOf(dice.between(-40, 40), 2)).ifPresent(part -> attributes.put("discount", part));
        maybe(() -> dice.of(List.of("1E+200", "-3E+250", "5E-300", "0", "7")))
                .ifPresent(huge -> attributes.put("huge", new BigDecimal(huge)));
        return new Customer(
                id,
                texts,
                maybe(() -> BigDecimal.valueOf(dice.between(0, 900_000), 2)),
                maybe(() -> today.minusDays(dice.between(-5, 1500))),
                maybe(() -> today.plusDays(dice.between(-60, 400))),
                attributes);
    }

    private List<Interaction> interactions(String id, Instant asOf) {
        List<Interaction> made = new ArrayList<>();
        for (String type : Frame.TYPES) {
            int count = dice.chance(GIVEN) ? dice.between(0, 12) : 0;
            for (int i = 0; i < count; i++) {
                made.add(interaction(id, made.size() + "é" + dice.below(100), type, at(asOf, made)));
            }
        }
        return List.copyOf(made);
    }

    private Instant at(Instant asOf, List<Interaction> made) {
        return switch (dice.between(0, 7)) {
            case 0 -> made.isEmpty() ? asOf : dice.of(made).at();
            case 1 -> asOf.minus(Duration.ofHours(24L * dice.of(Frame.DAYS))).plusNanos(dice.between(-1, 1));
            case 2 ->
                LocalDate.ofInstant(asOf, zone)
                        .minusDays(dice.between(0, 60))
                        .atStartOfDay(zone)
                        .toInstant()
                        .plusNanos(dice.between(-1, 0));
            case 3 -> asOf.plusNanos(dice.between(-1, 2));
            default -> asOf.minusSeconds((long) (400 * 86_400 * dice.fraction() * dice.fraction()));
        };
    }

    private Interaction interaction(String customer, String id, String type, Instant at) {
        Map<String, Object> data = new HashMap<>();
        Optional<BigDecimal> value = switch (type) {
            case "nps" -> maybe(() -> BigDecimal.valueOf(dice.between(0, 20) * 5L, 1));
            case "order" -> maybe(() -> BigDecimal.valueOf((long) (dice.bell() * 30_000) + 20_000, dice.between(0, 4)));
            case "usage" -> maybe(() -> new BigDecimal(Double.toString(dice.fraction() * 50)));
            case "invoice" -> maybe(() -> BigDecimal.valueOf(dice.between(-100_000, 900_000), 2));
            default -> Optional.empty();
        };
        switch (type) {
            case "nps" -> put(data, "survey", () -> dice.of(List.of("relational", "transactional")));
            case "ticket" -> {
                put(data, "priority", () -> dice.of(List.of("low", "high")));
                put(data, "hours", () -> BigDecimal.valueOf(dice.between(0, 500), dice.between(0, 2)));
                put(data, "open", () -> dice.chance(0.5));
                put(data, "topic", () -> dice.of(List.of("Réseau & co", "billing")));
            }
            case "order" -> {
                put(data, "items", () -> new BigDecimal(dice.of(List.of("1", "2", "2.0", "3", "3.50"))));
                put(data, "gift", () -> dice.chance(0.5));
            }
            case "usage" -> put(data, "level", () -> BigDecimal.valueOf(dice.between(0, 4) * 50L, 2));
            case "invoice" -> put(data, "failed", () -> dice.chance(0.3));
            default -> {}
        }
        return new Interaction(id, customer, type, at, value, data);
    }

    private void put(Map<String, Object> data, String name, Supplier<Object> value) {
        maybe(value).ifPresent(datum -> data.put(name, datum));
    }
}
