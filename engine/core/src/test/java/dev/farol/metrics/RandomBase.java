package dev.farol.metrics;

import dev.farol.customer.Customer;
import dev.farol.customer.Interaction;
import dev.farol.history.EpochNanos;
import dev.farol.metrics.period.Every;
import dev.farol.metrics.period.Period;
import dev.farol.metrics.period.PeriodProblem;
import dev.farol.metrics.period.Series;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A few customers with messy histories of every type, often exactly at the edges of periods and of horizons. */
final class RandomBase {

    static final long DAY = 86_400_000_000_000L;

    private static final List<String> TYPES = List.of(
            "survey_sent",
            "nps",
            "csat",
            "ces",
            "rating",
            "call",
            "support_ticket",
            "email_delivered",
            "email_opened",
            "email_clicked",
            "meeting_booked",
            "meeting_held",
            "meeting_cancelled",
            "meeting_rescheduled",
            "meeting_missed",
            "conversation",
            "pulse",
            "deal_stage",
            "deal_won",
            "deal_lost",
            "quote",
            "order",
            "order_returned",
            "contract_due",
            "contract_renewed");
    private static final List<String> OF_SUBSCRIPTIONS = List.of(
            "subscription_started",
            "subscription_started",
            "subscription_changed",
            "subscription_paused",
            "subscription_resumed",
            "subscription_ended",
            "subscription_ended",
            "invoice_failed",
            "invoice_paid",
            "dunning_exhausted");
    private static final long[] NEAR = {0, 0, 0, 1, 7, 14, 30, 90, -7, -30, -90, -183};

    final Base base = new Base();
    final ZoneId zone;
    final Series series;
    private final Random random;
    private int told;

    RandomBase(long seed) throws PeriodProblem {
        this.random = new Random(seed);
        this.zone =
                ZoneId.of(List.of("UTC", "America/Sao_Paulo", "Europe/Lisbon").get(random.nextInt(3)));
        this.series = Series.of(random.nextInt(4) == 0 ? "2018-09..2018-12" : "2026-02..2026-05", Every.MONTH);
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            String id = "c" + i;
            base.customer(customer(id));
            for (int k = random.nextInt(30); k > 0; k--) {
                base.happened(interaction(id, instant()));
            }
        }
        for (int k = random.nextInt(4); k > 0; k--) {
            base.happened(told(Base.COMPANY, "spend", instant(), Map.of("kind", pick("sales", "marketing", "other"))));
        }
    }

    private Customer customer(String id) {
        Map<String, String> texts = random.nextInt(4) == 0 ? Map.of() : Map.of("segment", pick("smb", "mid", "large"));
        return new Customer(id, texts, Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    }

    /** Something that happens to a known customer or a new one, after an instant. */
    Interaction after(long instant) {
        String customer = random.nextInt(5) == 0 ? "late" + random.nextInt(2) : "c" + random.nextInt(3);
        return interaction(
                customer, instant + 1 + (random.nextBoolean() ? 0 : (long) (random.nextDouble() * 60 * DAY)));
    }

    /** An edge of a period or of a horizon, a moment beside it, or any instant. */
    long instant() {
        Period period = series.periods().get(random.nextInt(series.periods().size()));
        long edge = random.nextBoolean() ? period.start(zone) : period.end(zone);
        return switch (random.nextInt(4)) {
            case 0 -> edge + NEAR[random.nextInt(NEAR.length)] * DAY;
            case 1 -> edge + NEAR[random.nextInt(NEAR.length)] * DAY + random.nextInt(3) - 1;
            default -> edge + (long) ((random.nextDouble() * 120 - 60) * DAY);
        };
    }

    private Interaction interaction(String customer, long at) {
        List<String> types = random.nextBoolean() ? OF_SUBSCRIPTIONS : TYPES;
        Map<String, Object> data = new HashMap<>();
        some(data, "subscription", "A", "B");
        some(data, "plan", "basic", "pro");
        some(data, "reason", "voluntary", "involuntary", "price");
        some(data, "survey", "relational", "transactional");
        some(data, "wave", "w1", "w2");
        some(data, "campaign", "a", "b");
        some(data, "meeting", "1", "2");
        some(data, "deal", "1", "2");
        some(data, "stage", "qualified", "proposal");
        some(data, "contract", "1", "2");
        if (random.nextInt(3) > 0) {
            data.put("due", EpochNanos.instant(instant()).toString());
        }
        if (random.nextInt(3) == 0) {
            data.put("until", EpochNanos.instant(instant()).toString());
        }
        for (String flag : List.of("trial", "abandoned", "solved", "meaningful")) {
            if (random.nextInt(4) == 0) {
                data.put(flag, random.nextInt(4) > 0);
            }
        }
        for (String number : List.of("wait", "talk", "hold", "wrap", "quantity")) {
            if (random.nextInt(2) == 0) {
                data.put(number, BigDecimal.valueOf(random.nextInt(30)));
            }
        }
        return told(customer, types.get(random.nextInt(types.size())), at, data);
    }

    private Interaction told(String customer, String type, long at, Map<String, Object> data) {
        Optional<BigDecimal> value = random.nextInt(8) == 0
                ? Optional.empty()
                : Optional.of(
                        random.nextInt(3) == 0
                                ? BigDecimal.valueOf(random.nextInt(20_000), 2)
                                : BigDecimal.valueOf(random.nextInt(11)));
        Instant when = EpochNanos.instant(at);
        return new Interaction(random.nextInt(100) + "-" + told++, customer, type, when, value, data);
    }

    private void some(Map<String, Object> data, String field, String... texts) {
        if (random.nextInt(3) > 0) {
            data.put(field, pick(texts));
        }
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    List<Interaction> manyAfter(long instant) {
        List<Interaction> all = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            all.add(after(instant));
        }
        return all;
    }
}
