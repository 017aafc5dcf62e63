package dev.farol.service.overrides;

import dev.farol.customer.Customer;
import dev.farol.file.interactions.InteractionsRead;
import dev.farol.health.Health;
import dev.farol.health.HealthAnswer;
import dev.farol.health.Refusal;
import dev.farol.override.ScoreOverride;
import dev.farol.override.history.OverrideHistory;
import dev.farol.override.history.OverrideRecords;
import dev.farol.override.history.Spell;
import dev.farol.run.Runs;
import dev.farol.service.Page;
import dev.farol.service.access.Act;
import dev.farol.service.access.Audited;
import dev.farol.store.Store;
import dev.farol.store.document.ScoreEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * What account managers say against computed scores. It changes no score, no task and no run; it is shown beside them. Changes are done
 * when they are durable. Thread safe.
 */
public final class Overrides {

    private final Store store;
    private final Health health;

    /** @param health tells the band of a score */
    public Overrides(Store store, Health health) {
        this.store = store;
        this.health = health;
    }

    /**
     * Which overrides to list.
     *
     * @param owner of the customer; empty for any
     * @param expired those whose time is over, and that nobody took away before, instead of those that stand
     */
    public record Filter(Optional<String> owner, boolean expired) {}

    /** The override of a customer that stands. */
    public OverrideOutcome get(String customer, Instant now) throws IOException {
        Optional<Refusal> refusal = refusal(customer);
        return refusal.isPresent()
                ? new OverrideOutcome.Refused(refusal.get())
                : standing(customer, now)
                        .<OverrideOutcome>map(OverrideOutcome.Found::new)
                        .orElseGet(OverrideOutcome.NoneStands::new);
    }

    /** What stands against the score of a customer; empty too where there is no such customer. Quick. */
    public Optional<ScoreOverride> inForce(String customer, Instant now) throws IOException {
        return standing(customer, now).map(Spell::override);
    }

    private Optional<Spell> standing(String customer, Instant now) throws IOException {
        return OverrideRecords.of(customer, store.records()).at(now, OverrideHistory.ALL);
    }

    /**
     * Sets the override of a customer, in the place of the one that stands.
     *
     * @param wanted whether the change is still wanted, going by the tag of the one that stands; asked in the thread that writes
     */
    public CompletableFuture<OverrideOutcome> put(
            String customer, OverrideWish wish, Predicate<Optional<String>> wanted, String who, Instant at)
            throws IOException {
        Optional<Refusal> refusal = refusal(customer);
        if (refusal.isPresent()) {
            return CompletableFuture.completedFuture(new OverrideOutcome.Refused(refusal.get()));
        }
        Optional<String> band = wish.band();
        if (band.isEmpty()) {
            int score = wish.score().orElseThrow();
            HealthAnswer<Optional<String>> found = health.bandAt(customer, at, score);
            if (found instanceof HealthAnswer.Refused<Optional<String>> refused) {
                return CompletableFuture.completedFuture(new OverrideOutcome.Refused(refused.why()));
            }
            band = ((HealthAnswer.Found<Optional<String>>) found).value();
            if (band.isEmpty()) {
                return CompletableFuture.completedFuture(new OverrideOutcome.NoBand(score));
            }
        }
        ScoreOverride override = new ScoreOverride(band.get(), wish.score(), who, wish.reason(), wish.until());
        Optional<Instant> horizon = Runs.of(store.records()).horizon();
        return store.submit(new Audited<>(
                new SetOverride(customer, override, wanted, horizon, at),
                outcome -> Act.onCustomer("set-override", customer)));
    }

    /** Takes the override of a customer away; that it stood is kept, for those who ask about that time. */
    public CompletableFuture<OverrideOutcome> remove(
            String customer, Predicate<Optional<String>> wanted, String who, Instant at) {
        return store.submit(new Audited<>(
                new RemoveOverride(customer, wanted, who, at), outcome -> Act.onCustomer("remove-override", customer)));
    }

    /** How many stand. */
    public long count(Instant now) throws IOException {
        return OverrideRecords.all(store.records()).values().stream()
                .filter(history -> history.at(now, OverrideHistory.ALL).isPresent())
                .count();
    }

    /**
     * Overrides by the id of the customer.
     *
     * @param position where an earlier page ended
     */
    public Page<OverrideRow> list(Filter filter, Instant now, int limit, Optional<byte[]> position) throws IOException {
        String after =
                position.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
        List<OverrideRow> rows = new ArrayList<>();
        for (Map.Entry<String, OverrideHistory> each :
                OverrideRecords.all(store.records()).tailMap(after).entrySet()) {
            Optional<Spell> spell = listed(each.getValue(), filter, now);
            if (each.getKey().equals(after) || spell.isEmpty()) {
                continue;
            }
            Optional<OverrideRow> row = row(each.getKey(), spell.get());
            if (row.isEmpty() || !owns(filter, row.get())) {
                continue;
            }
            if (rows.size() == limit) {
                byte[] last = rows.get(limit - 1).customer().getBytes(StandardCharsets.UTF_8);
                return new Page<>(rows, Optional.of(last));
            }
            rows.add(row.get());
        }
        return new Page<>(rows, Optional.empty());
    }

    private static Optional<Spell> listed(OverrideHistory history, Filter filter, Instant now) {
        return filter.expired()
                ? history.last().filter(spell -> spell.expired(now))
                : history.at(now, OverrideHistory.ALL);
    }

    private static boolean owns(Filter filter, OverrideRow row) {
        return filter.owner().isEmpty() || filter.owner().equals(row.owner());
    }

    private Optional<OverrideRow> row(String customer, Spell spell) throws IOException {
        return store.document(customer).map(known -> {
            Map<String, String> texts = known.profile().map(Customer::texts).orElse(Map.of());
            List<ScoreEntry> scores = known.scores();
            return new OverrideRow(
                    customer,
                    Optional.ofNullable(texts.get("name")),
                    Optional.ofNullable(texts.get("owner")),
                    spell,
                    scores.isEmpty() ? Optional.empty() : Optional.of(scores.get(scores.size() - 1)));
        });
    }

    /** Why there can be no override of a customer. */
    private Optional<Refusal> refusal(String customer) throws IOException {
        if (customer.equals(InteractionsRead.COMPANY)) {
            return Optional.of(new Refusal.NeverScored(customer));
        }
        if (store.document(customer).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(store.erased(customer) ? new Refusal.Erased() : new Refusal.UnknownCustomer(customer));
    }
}
