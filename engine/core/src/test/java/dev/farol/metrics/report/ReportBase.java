package dev.farol.metrics.report;

import dev.farol.customer.Customer;
import dev.farol.customer.Interaction;
import dev.farol.history.EpochNanos;
import dev.farol.history.Histories;
import dev.farol.history.Names;
import dev.farol.metrics.MetricsPass;
import dev.farol.metrics.MetricsRequest;
import dev.farol.metrics.MetricsResult;
import dev.farol.metrics.MetricsTerms;
import dev.farol.metrics.count.Account;
import dev.farol.metrics.count.Scored;
import dev.farol.metrics.period.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/** A small base for reports: subscriptions, answers, calls, deals, scores, from a seed. */
final class ReportBase {

    static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
    static final Period MONTH = new Period(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-11-01"));
    static final Instant AS_OF = MONTH.until().atStartOfDay(ZONE).toInstant();

    private static final int MONTHS = 16;

    private final Names names = new Names();
    private final Random random = new Random(42);
    private final List<Account> accounts = new ArrayList<>();

    /** Adds customers whose texts are all the same. */
    ReportBase customers(int count, Map<String, String> texts, String text) {
        for (int i = 0; i < count; i++) {
            accounts.add(account("c" + accounts.size(), texts, text));
        }
        return this;
    }

    private Account account(String id, Map<String, String> texts, String text) {
        List<Interaction> all = new ArrayList<>();
        int joined = random.nextInt(MONTHS - 4);
        all.add(interaction(
                id,
                all.size(),
                "subscription_started",
                day(joined, 2),
                100 + random.nextInt(900),
                Map.of("subscription", "s")));
        for (int month = joined; month < MONTHS; month++) {
            all.add(interaction(
                    id, all.size(), "nps", day(month, 8), random.nextInt(11), Map.of("wave", text + month)));
            all.add(interaction(id, all.size(), "csat", day(month, 9), 1 + random.nextInt(5), Map.of()));
            all.add(interaction(
                    id, all.size(), "deal_stage", day(month, 10), 10, Map.of("deal", "d" + month, "stage", text)));
            all.add(interaction(
                    id, all.size(), "deal_lost", day(month, 12), 10, Map.of("deal", "d" + month, "reason", text)));
            Map<String, Object> call = Map.of(
                    "wait",
                    new BigDecimal(random.nextInt(90)),
                    "talk",
                    new BigDecimal("120.5"),
                    "reason",
                    text,
                    "solved",
                    true);
            all.add(interaction(id, all.size(), "call", day(month, 14), 0, call));
        }
        if (random.nextInt(3) == 0) {
            all.add(interaction(
                    id,
                    all.size(),
                    "subscription_ended",
                    day(MONTHS - 1 - random.nextInt(4), 20),
                    0,
                    Map.of("subscription", "s", "reason", random.nextBoolean() ? "voluntary" : "involuntary")));
        }
        Customer customer = new Customer(id, texts, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
        return new Account(
                customer, Histories.of(names, all), scores(text), List.of(EpochNanos.of(day(MONTHS - 1, 5))));
    }

    private List<Scored> scores(String band) {
        List<Scored> scores = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            int score = random.nextInt(101);
            scores.add(new Scored(
                    EpochNanos.of(day(month, 27)), OptionalInt.of(score), score <= 50 ? "churn-risk" : band));
        }
        return scores;
    }

    private static Instant day(int month, int day) {
        return MONTH.from()
                .minusMonths(MONTHS - 1L)
                .plusMonths(month)
                .plusDays(day)
                .atStartOfDay(ZONE)
                .toInstant();
    }

    private static Interaction interaction(
            String customer, int number, String type, Instant at, int value, Map<String, Object> data) {
        return new Interaction("i" + number, customer, type, at, Optional.of(new BigDecimal(value)), data);
    }

    MetricsResult result() {
        return result(AS_OF, MetricsTerms.STANDARD);
    }

    MetricsResult result(Instant asOf, MetricsTerms terms) {
        MetricsRequest request =
                MonthlyReport.request(MONTH, List.of("segment", "owner"), ZONE, asOf, terms, Set.of("churn-risk"));
        MetricsPass pass = new MetricsPass(request, names, Optional.empty());
        try {
            pass.newWorker().count(accounts);
            return pass.result();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
