package dev.farol.store.document;

import dev.farol.customer.Customer;
import dev.farol.customer.Interaction;
import dev.farol.history.Conflicts;
import dev.farol.history.History;
import dev.farol.history.HistoryBuilder;
import dev.farol.history.Names;
import dev.farol.history.Row;
import dev.farol.lowering.Priority;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** Makes parts of documents for tests. */
public final class Samples {

    public static final String ID = "acme";
    public static final Names NAMES = new Names();
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final List<String> TEXTS = List.of("", "pro", "enterprise", "Ação", "𝄞 clef", "x".repeat(200));

    private Samples() {}

    public static History history(Collection<Interaction> interactions) {
        HistoryBuilder builder = new HistoryBuilder();
        Row row = new Row();
        for (Interaction interaction : interactions) {
            row.of(interaction, NAMES);
            builder.add(row.bytes(), 0, row.length(), 0);
        }
        return builder.build(Conflicts.IGNORED);
    }

    public static Interaction interaction(String id, Instant at) {
        return new Interaction(id, ID, "login", at, Optional.empty(), Map.of());
    }

    public static Interaction interaction(Random random, String id) {
        Map<String, Object> data = new HashMap<>();
        if (random.nextBoolean()) {
            data.put("priority", TEXTS.get(random.nextInt(TEXTS.size())));
        }
        return new Interaction(
                id,
                ID,
                List.of("login", "ticket").get(random.nextInt(2)),
                START.plusSeconds(random.nextInt(20) * 3600L),
                random.nextBoolean() ? Optional.empty() : Optional.of(BigDecimal.valueOf(random.nextInt(9))),
                data);
    }

    public static Customer customer(Random random, String id) {
        Map<String, String> texts = new HashMap<>();
        for (String name : List.of("name", "plan", "segment", "owner", "currency", "email", "nickname")) {
            if (random.nextInt(3) == 0) {
                texts.put(name, TEXTS.get(random.nextInt(TEXTS.size())));
            }
        }
        Map<String, Object> attributes = new HashMap<>();
        for (String name : List.of("plan", "região", "seats", "", "score")) {
            if (random.nextInt(3) == 0) {
                attributes.put(name, random.nextBoolean() ? number(random) : TEXTS.get(random.nextInt(TEXTS.size())));
            }
        }
        return new Customer(
                id,
                texts,
                random.nextBoolean() ? Optional.of(number(random)) : Optional.empty(),
                random.nextBoolean() ? Optional.of(date(random)) : Optional.empty(),
                random.nextBoolean() ? Optional.of(date(random)) : Optional.empty(),
                attributes);
    }

    public static Task task(Random random, String customer, int run) {
        String playbook = List.of("rescue-call", "expansion").get(random.nextInt(2));
        TaskState state = any(random, TaskState.values());
        return new Task(
                random.nextInt(9) == 0 ? "odd" + run : new TaskId(run, playbook, customer).text(),
                customer,
                playbook,
                any(random, Priority.values()),
                state,
                run,
                date(random),
                state == TaskState.SNOOZED ? Optional.of(START.plusNanos(random.nextInt())) : Optional.empty(),
                TEXTS.get(random.nextInt(TEXTS.size())),
                TEXTS.get(random.nextInt(TEXTS.size())),
                List.of(
                        new TaskEvent(START, "run " + run, TaskState.OPEN, ""),
                        new TaskEvent(START.plusNanos(random.nextLong() >>> 10), "Ana", state, "não é preciso")));
    }

    public static ScoreEntry score(Random random, int run) {
        int score = random.nextInt(3);
        return score == 0
                ? new ScoreEntry(run, OptionalInt.empty(), "not-scored")
                : new ScoreEntry(run, OptionalInt.of(score * 40), score == 1 ? "churn-risk" : "healthy");
    }

    private static <T> T any(Random random, T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private static LocalDate date(Random random) {
        return random.nextInt(9) == 0 ? LocalDate.MIN : LocalDate.of(2026, 1, 1).plusDays(random.nextInt(3));
    }

    /** Numbers that differ in their scales too. */
    private static BigDecimal number(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new BigDecimal(new BigInteger(300, random).negate(), random.nextInt());
            case 1 -> BigDecimal.valueOf(random.nextLong(), random.nextInt(70) - 10);
            case 2 ->
                new BigDecimal(
                        BigInteger.ONE.shiftLeft(63).subtract(BigInteger.valueOf(random.nextInt(2))),
                        random.nextInt(2));
            default -> BigDecimal.valueOf(random.nextInt(3)).setScale(random.nextInt(3));
        };
    }
}
