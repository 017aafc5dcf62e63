package dev.farol.service.interactions;

import dev.farol.customer.Interaction;
import dev.farol.history.EpochNanos;
import dev.farol.history.History;
import dev.farol.rulebook.RuleLibrary;
import dev.farol.rules.InteractionType;
import dev.farol.service.Page;
import dev.farol.service.access.Act;
import dev.farol.service.access.Audited;
import dev.farol.store.Decision;
import dev.farol.store.Pending;
import dev.farol.store.Store;
import dev.farol.store.change.Change;
import dev.farol.store.change.Entry;
import dev.farol.store.document.Document;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The interactions of one customer: listed, and taken back. Thread safe. */
public final class Interactions {

    private final Store store;
    private final RuleLibrary rules;

    public Interactions(Store store, RuleLibrary rules) {
        this.store = store;
        this.rules = rules;
    }

    /**
     * Which interactions to list.
     *
     * @param from the first instant; empty for any
     * @param to the last instant; empty for any
     * @param type its name or an alias; empty for any
     */
    public record Filter(Optional<Instant> from, Optional<Instant> to, Optional<String> type) {

        public static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What came of a question about interactions. */
    public sealed interface Listed {
        record Found(Page<Interaction> page) implements Listed {}

        record UnknownCustomer() implements Listed {}

        record Erased() implements Listed {}
    }

    /** What came of taking an interaction back. */
    public enum TakenBack {
        DONE,
        UNKNOWN_CUSTOMER,
        UNKNOWN_INTERACTION,
        ERASED
    }

    /**
     * What is known of a customer, newest first: by instant, then id.
     *
     * @param position where an earlier page ended
     * @throws IOException when the store is damaged where the customer stands
     */
    public Listed list(String customer, Filter filter, int limit, Optional<byte[]> position) throws IOException {
        Optional<Document> document = store.document(customer);
        if (document.isEmpty()) {
            return store.erased(customer) ? new Listed.Erased() : new Listed.UnknownCustomer();
        }
        History history = document.get().history().now();
        Optional<Integer> type =
                filter.type().isPresent() ? Optional.of(code(filter.type().get())) : Optional.empty();
        long first = filter.from().map(Interactions::nanos).orElse(Long.MIN_VALUE);
        Optional<Position> before = position.flatMap(Position::decode);
        List<Interaction> items = new ArrayList<>();
        int last = -1;
        for (int i = history.upTo(filter.to().map(Interactions::nanos).orElse(Long.MAX_VALUE)) - 1;
                i >= 0 && history.at(i) >= first;
                i--) {
            boolean wanted = (type.isEmpty() || history.type(i) == type.get())
                    && (before.isEmpty() || before.get().isAfter(history, i));
            if (wanted && items.size() == limit) {
                return new Listed.Found(
                        new Page<>(items, Optional.of(Position.of(history, last).encode())));
            }
            if (wanted) {
                items.add(history.interaction(i, customer, store.names()));
                last = i;
            }
        }
        return new Listed.Found(new Page<>(items, Optional.empty()));
    }

    /** Whether a type is one of the vocabulary, or was ever sent. */
    public boolean knows(String type) throws IOException {
        return rules.live().set().vocabulary().find(type).isPresent() || code(type) >= 0;
    }

    /** The code of a type; -1 when nothing of it was ever seen. */
    private int code(String type) throws IOException {
        String name = rules.live()
                .set()
                .vocabulary()
                .find(type)
                .map(InteractionType::name)
                .orElse(type);
        return store.names().find(name);
    }

    private static long nanos(Instant instant) {
        return EpochNanos.reaches(instant)
                ? EpochNanos.of(instant)
                : instant.isBefore(EpochNanos.FIRST) ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    /** Takes an interaction back: from now on it counts for nothing, but for runs that saw it. */
    public CompletableFuture<TakenBack> takeBack(String customer, String interaction, String who, Instant at) {
        return store.submit(new Audited<>(
                pending -> {
                    TakenBack outcome = outcome(customer, interaction, pending);
                    Change change = new Change.InteractionTakenBack(customer, interaction);
                    return outcome == TakenBack.DONE
                            ? Decision.change(new Entry(at, who, List.of(change)), outcome)
                            : Decision.nothing(outcome);
                },
                outcome -> new Act("delete-interaction", Act.Kind.CUSTOMER, customer, interaction)));
    }

    private static TakenBack outcome(String customer, String interaction, Pending pending) throws IOException {
        if (pending.erased(customer)) {
            return TakenBack.ERASED;
        }
        Optional<Document> document = pending.document(customer);
        if (document.isEmpty()) {
            return TakenBack.UNKNOWN_CUSTOMER;
        }
        return document.get().history().find(interaction) >= 0 ? TakenBack.DONE : TakenBack.UNKNOWN_INTERACTION;
    }
}
