package dev.farol.history;

import dev.farol.customer.Interaction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Makes histories for tests. */
public final class Histories {

    public static final String CUSTOMER = "acme";

    private static final List<String> TEXTS = List.of("high", "low", "3", "3.0", "true", "", "ação", "𝄞 clef");

    private Histories() {}

    public static History of(Names names, List<Interaction> interactions) {
        HistoryBuilder builder = new HistoryBuilder();
        Row row = new Row();
        for (int i = 0; i < interactions.size(); i++) {
            row.of(interactions.get(i), names);
            builder.add(row.bytes(), 0, row.length(), i);
        }
        return builder.build(Conflicts.IGNORED);
    }

    public static List<Interaction> interactions(History history, Names names) {
        List<Interaction> all = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            all.add(history.interaction(i, CUSTOMER, names));
        }
        return all;
    }

    /** Interactions of few types and fields, often at the same instants, with distinct ids, in no order. */
    public static List<Interaction> random(Random random, int count, Instant last) {
        List<Interaction> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> data = new HashMap<>();
            for (String field : List.of("hours", "priority", "open")) {
                if (random.nextInt(3) == 0) {
                    data.put(field, content(random));
                }
            }
            all.add(new Interaction(
                    id(random, i),
                    CUSTOMER,
                    List.of("login", "ticket", "nps").get(random.nextInt(3)),
                    instant(random, last),
                    random.nextInt(3) == 0 ? Optional.empty() : Optional.of(number(random)),
                    data));
        }
        return all;
    }

    private static String id(Random random, int i) {
        return List.of("evt-", "é", "\uFF5E", "\uD834\uDD1E", "x".repeat(200)).get(random.nextInt(5)) + i;
    }

    private static Instant instant(Random random, Instant last) {
        return switch (random.nextInt(4)) {
            case 0 -> last.minusSeconds(random.nextInt(5) * 86_400L);
            case 1 -> last.minusNanos(random.nextInt(3)).minusSeconds(random.nextInt(5) * 86_400L);
            case 2 -> last.plusSeconds(random.nextInt(1000));
            default -> last.minusSeconds(random.nextInt(40 * 86_400));
        };
    }

    private static Object content(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextBoolean();
            case 1 -> number(random);
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }

    static BigDecimal number(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> BigDecimal.valueOf(random.nextLong(), random.nextInt(30) - 5);
            case 1 -> new BigDecimal(new BigInteger(200, random), random.nextInt(300));
            case 2 -> BigDecimal.valueOf(random.nextInt(5)).setScale(random.nextInt(3));
            default -> BigDecimal.valueOf(random.nextInt(2000) - 1000, random.nextInt(4));
        };
    }
}
