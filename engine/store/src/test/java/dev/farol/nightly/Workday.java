package dev.farol.nightly;

import dev.farol.customer.Customer;
import dev.farol.customer.Interaction;
import dev.farol.override.ScoreOverride;
import dev.farol.store.Store;
import dev.farol.store.document.Document;
import dev.farol.store.document.Task;
import dev.farol.store.document.TaskState;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** What happens on a day: late arrivals, edits, duplicates, interactions taken back, erasures, tasks done. Seeded. */
final class Workday {

    private static final List<String> TYPES = List.of(
            "login",
            "login",
            "login",
            "feature_usage",
            "nps",
            "csat",
            "support_ticket",
            "conversation",
            "invoice_paid",
            "invoice_failed",
            "pulse",
            "meeting_missed");
    private static final int CUSTOMERS = 60;

    private final Random random;
    private final Random judging;
    private final List<Interaction> sent = new ArrayList<>();
    private int next;

    Workday(long seed) {
        this.random = new Random(seed);
        this.judging = new Random(~seed);
    }

    static String customer(int number) {
        return "c" + number;
    }

    /** A number of random changes. */
    void go(Store store, TestClock clock, int changes) throws IOException {
        Base base = new Base(store, clock);
        for (int i = 0; i < changes; i++) {
            one(store, base, clock.instant());
            if (judging.nextInt(4) == 0) {
                judge(base, clock.instant());
            }
        }
    }

    private void one(Store store, Base base, Instant now) throws IOException {
        String customer = random.nextInt(40) == 0 ? "company" : customer(random.nextInt(CUSTOMERS));
        int what = random.nextInt(100);
        if (what < 55) {
            base.interactions(customer, some(customer, now));
        } else if (what < 65 && !sent.isEmpty()) {
            Interaction again = sent.get(random.nextInt(sent.size()));
            base.interactions(again.customer(), List.of(again));
        } else if (what < 80) {
            base.profile(profile(customer, now));
        } else if (what < 88) {
            takeBack(store, base, customer);
        } else if (what < 99) {
            task(store, base, customer, now);
        } else if (random.nextInt(3) == 0) {
            base.erase(customer);
        }
    }

    private void judge(Base base, Instant now) throws IOException {
        String customer = customer(judging.nextInt(CUSTOMERS));
        if (judging.nextInt(4) == 0) {
            base.takeBackOverride(customer);
            return;
        }
        base.override(
                customer,
                new ScoreOverride(
                        judging.nextBoolean() ? "healthy" : "churn-risk",
                        judging.nextBoolean() ? OptionalInt.of(judging.nextInt(101)) : OptionalInt.empty(),
                        "ana",
                        "reason " + next,
                        now.plus(Duration.ofHours(1 + judging.nextInt(24 * 9)))));
    }

    private List<Interaction> some(String customer, Instant now) {
        List<Interaction> some = new ArrayList<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            long late = random.nextInt(4) == 0 ? random.nextInt(45 * 24 * 60) : random.nextInt(24 * 60);
            long ahead = random.nextInt(30) == 0 ? 600 : 0;
            String type = TYPES.get(random.nextInt(TYPES.size()));
            boolean valued = List.of("feature_usage", "nps", "csat", "invoice_paid", "invoice_failed", "pulse")
                    .contains(type);
            some.add(new Interaction(
                    "evt-" + next++,
                    customer,
                    type,
                    now.minus(Duration.ofMinutes(late - ahead)).plusNanos(random.nextInt(3)),
                    valued ? Optional.of(BigDecimal.valueOf(1 + random.nextInt(5))) : Optional.empty(),
                    random.nextInt(3) == 0 ? Map.of("note", "text " + random.nextInt(9)) : Map.of()));
        }
        sent.addAll(some);
        return some;
    }

    private Customer profile(String id, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, java.time.ZoneOffset.UTC);
        return new Customer(
                id,
                Map.of("name", "Name of " + id, "plan", random.nextBoolean() ? "pro" : "enterprise", "owner", "ana"),
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(random.nextInt(900_000), 2)),
                Optional.of(today.minusDays(random.nextInt(500))),
                Optional.of(today.plusDays(random.nextInt(300))),
                Map.of("seats", BigDecimal.valueOf(1 + random.nextInt(20))));
    }

    private void takeBack(Store store, Base base, String customer) throws IOException {
        Optional<Document> document = store.document(customer);
        int size = document.map(known -> known.history().all().size()).orElse(0);
        if (size > 0) {
            String id = document.get().history().all().id(random.nextInt(size));
            if (document.get().history().find(id) >= 0) {
                base.takeBack(customer, id);
            }
        }
    }

    private void task(Store store, Base base, String customer, Instant now) throws IOException {
        List<Task> tasks = store.document(customer).map(Document::tasks).orElse(List.of());
        if (!tasks.isEmpty()) {
            TaskState state = List.of(TaskState.DONE, TaskState.DISMISSED, TaskState.SNOOZED)
                    .get(random.nextInt(3));
            Optional<Instant> until = state == TaskState.SNOOZED
                    ? Optional.of(now.plus(Duration.ofDays(random.nextInt(6))))
                    : Optional.empty();
            base.task(customer, tasks.get(random.nextInt(tasks.size())).id(), state, until);
        }
    }
}
