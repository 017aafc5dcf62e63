package dev.farol.store.document;

import dev.farol.customer.Customer;
import dev.farol.customer.Interaction;
import dev.farol.history.History;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A random sequence of what a store does to a customer, and what it plainly comes to. */
final class Operations {

    /** Something that one journal entry does, alone or with others. */
    record Operation(long sequence, UnaryOperator<Document> effect) {}

    final List<Operation> all = new ArrayList<>();
    long last;

    final Random random;
    private final Map<String, Interaction> standing = new LinkedHashMap<>();
    /** By journal entry, what stood after it; without what was before the last erasure. */
    private final List<Map<String, Interaction>> stoodAfter = new ArrayList<>();

    private final List<Optional<Customer>> profileAfter = new ArrayList<>();
    private Optional<Customer> profile = Optional.empty();
    private int run;

    Operations(Random random, int count) {
        this.random = random;
        stoodAfter.add(Map.of());
        profileAfter.add(Optional.empty());
        for (int i = 0; i < count; i++) {
            if (last == 0 || random.nextInt(3) > 0) {
                last++;
                stoodAfter.add(Map.of());
                profileAfter.add(Optional.empty());
            }
            next();
            stoodAfter.set((int) last, new HashMap<>(standing));
            profileAfter.set((int) last, profile);
        }
    }

    /** What was known once a journal entry was there. */
    History historyAt(long cut) {
        return Samples.history(
                cut < 0 || stoodAfter.isEmpty()
                        ? List.of()
                        : stoodAfter.get((int) Math.min(cut, last)).values());
    }

    Optional<Customer> profileAt(long cut) {
        return cut < 0 ? Optional.empty() : profileAfter.get((int) Math.min(cut, last));
    }

    private void next() {
        long sequence = last;
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> add(sequence);
            case 4, 5, 6 -> takeBack(sequence);
            case 7 -> {
                Customer customer = Samples.customer(random, Samples.ID);
                profile = Optional.of(customer);
                then(document -> document.withProfile(new ProfileVersion(sequence, customer)));
            }
            case 8, 9 -> {
                ScoreEntry score = Samples.score(random, ++run);
                then(document -> document.withScore(score));
            }
            case 10 -> {
                Task task = Samples.task(random, Samples.ID, 1 + random.nextInt(run + 1));
                then(document -> document.withTask(task));
            }
            default -> erase();
        }
    }

    private void add(long sequence) {
        Map<String, Interaction> added = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String id = "evt-" + random.nextInt(12);
            if (!standing.containsKey(id)) {
                added.put(id, Samples.interaction(random, id));
            }
        }
        standing.putAll(added);
        KnownHistory history = KnownHistory.of(Samples.history(added.values()), sequence);
        then(document -> document.withInteractions(history));
    }

    private void takeBack(long sequence) {
        if (!standing.isEmpty()) {
            String id = List.copyOf(standing.keySet()).get(random.nextInt(standing.size()));
            standing.remove(id);
            then(document -> document.withoutInteraction(id, sequence));
        }
    }

    private void erase() {
        if (random.nextInt(6) == 0) {
            standing.clear();
            profile = Optional.empty();
            stoodAfter.replaceAll(stood -> Map.of());
            profileAfter.replaceAll(known -> Optional.empty());
            then(document -> Document.erased(Samples.ID));
        }
    }

    private void then(UnaryOperator<Document> effect) {
        all.add(new Operation(last, effect));
    }
}
