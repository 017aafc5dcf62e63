package dev.farol.store;

import dev.farol.customer.Customer;
import dev.farol.customer.Interaction;
import dev.farol.history.History;
import dev.farol.history.HistoryBuilder;
import dev.farol.history.Row;
import dev.farol.store.change.Change;
import dev.farol.store.change.Entry;
import dev.farol.store.document.Document;
import dev.farol.store.document.DocumentCodec;
import dev.farol.store.files.StoreFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntSupplier;

/** Does to a store, at random, what a server does, and keeps account of what it was told is safe, and when. */
final class StoreRun {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final StoreOptions SMALL = new StoreOptions(20_000, 1_000);
    private static final int CUSTOMERS = 7;

    /** How a store is opened that is to run. */
    static Store open(Path folder, StoreFiles files) throws IOException {
        return Store.open(folder, SMALL, files);
    }

    private final Store store;
    private final Random random;
    private final IntSupplier operations;
    private final Account account;

    /** @param operations how many changes of files there were so far */
    StoreRun(Store store, Account account, Random random, IntSupplier operations) {
        this.store = store;
        this.account = account;
        this.random = random;
        this.operations = operations;
    }

    /** Does that many things; what fails is only not accounted for. */
    void steps(int count) {
        for (int i = 0; i < count; i++) {
            switch (random.nextInt(12)) {
                case 0 -> erase();
                case 1 -> run();
                case 2, 3 -> group();
                default -> await(batch());
            }
        }
    }

    /** One of each, for which nothing may stand in the way. */
    void eachOnce() {
        await(batch());
        erase();
        run();
        await(batch());
    }

    private void group() {
        List<Sent> waiting = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(4); i++) {
            waiting.add(batch());
        }
        waiting.forEach(this::await);
    }

    private record Sent(int batch, CompletableFuture<Boolean> answer) {}

    /** Some interactions of some customers, in one request. */
    private Sent batch() {
        int number = account.nextBatch();
        List<Change> changes = new ArrayList<>();
        int customers = Account.customers(number);
        for (int i = 0; i < customers; i++) {
            String customer = Account.customer(number, i);
            changes.add(new Change.ProfileSet(Customer.named(customer)));
            changes.add(new Change.InteractionsAdded(customer, interactions(customer, Account.interaction(number))));
        }
        changes.add(new Change.RecordPut(Account.record(number), new byte[random.nextInt(700)]));
        return new Sent(number, store.submit(pending -> Decision.change(new Entry(NOW, "test", changes), true)));
    }

    private void await(Sent sent) {
        try {
            sent.answer().join();
            account.accepted(sent.batch(), operations.getAsInt());
        } catch (CompletionException refused) {
            account.refused(sent.batch(), cause(refused));
        }
    }

    private static Throwable cause(CompletionException refused) {
        Throwable cause = refused.getCause();
        return cause == null ? refused : cause;
    }

    private void erase() {
        String customer = account.nextErased();
        try {
            submit(new Change.ProfileSet(Customer.named(customer)));
            submit(new Change.CustomerErased(customer));
            account.erased(customer, operations.getAsInt());
        } catch (CompletionException refused) {
            account.refused(cause(refused));
        }
    }

    private void submit(Change change) {
        store.submit(pending -> Decision.change(new Entry(NOW, "test", List.of(change)), true))
                .join();
    }

    /** What a nightly run does to a store. */
    private void run() {
        String key = account.nextRun();
        Command<Boolean> begin = pending ->
                Decision.change(new Entry(NOW, "test", List.of(new Change.RecordPut(key, Account.BEGUN))), true);
        try (Frozen frozen = store.freeze(begin).join()) {
            await(batch());
            frozen.seal(sink -> {
                copy(frozen, sink);
                sink.record(key, Account.COMMITTED);
            });
            account.committed(key, operations.getAsInt());
        } catch (CompletionException refused) {
            account.refused(cause(refused));
        } catch (IOException failed) {
            account.refused(failed);
        }
    }

    private static void copy(Frozen frozen, Frozen.Sink sink) throws IOException {
        try (Documents documents = frozen.documents()) {
            for (var next = documents.next(); next.isPresent(); next = documents.next()) {
                Optional<Document> document = next.get().decode();
                if (document.isPresent()) {
                    sink.customer(next.get().id(), DocumentCodec.encode(document.get()));
                }
            }
        }
    }

    private History interactions(String customer, String id) {
        // Types are many, so that names are learnt all the time.
        Interaction interaction = new Interaction(
                id,
                customer,
                "type-" + random.nextInt(50),
                NOW.minusSeconds(random.nextInt(1_000_000)),
                Optional.of(BigDecimal.valueOf(random.nextInt(10))),
                Map.of("note", "x".repeat(random.nextInt(300))));
        Row row = new Row().of(interaction, store.names());
        HistoryBuilder builder = new HistoryBuilder();
        builder.add(row.bytes(), 0, row.length(), 0);
        return builder.build(line -> {});
    }

    /** What a run was told, and after how many changes of files. Batches are numbered over all runs on one folder. */
    static final class Account {

        static final byte[] BEGUN = "begun".getBytes(StandardCharsets.UTF_8);
        static final byte[] COMMITTED = "committed".getBytes(StandardCharsets.UTF_8);

        private record Told(String what, int operations) {}

        private final List<Told> batches = new ArrayList<>();
        private final List<Told> erased = new ArrayList<>();
        private final List<Told> committed = new ArrayList<>();
        private final List<Throwable> refusals = new ArrayList<>();
        private final List<Integer> refusedBatches = new ArrayList<>();
        private int lastBatch;
        private int lastErased;
        private int lastRun;

        /** The same account for what goes on after that many changes: what was told up to then counts always. */
        Account after(int operations) {
            Account next = new Account();
            next.lastBatch = lastBatch;
            next.lastErased = lastErased;
            next.lastRun = lastRun;
            batches.stream()
                    .filter(told -> told.operations() <= operations)
                    .forEach(told -> next.batches.add(old(told)));
            erased.stream().filter(told -> told.operations() <= operations).forEach(told -> next.erased.add(old(told)));
            committed.stream()
                    .filter(told -> told.operations() <= operations)
                    .forEach(told -> next.committed.add(old(told)));
            return next;
        }

        private static Told old(Told told) {
            return new Told(told.what(), 0);
        }

        int nextBatch() {
            return ++lastBatch;
        }

        String nextErased() {
            return "erased-" + ++lastErased;
        }

        String nextRun() {
            return "run/" + ++lastRun;
        }

        void accepted(int batch, int operations) {
            batches.add(new Told(Integer.toString(batch), operations));
        }

        void erased(String customer, int operations) {
            erased.add(new Told(customer, operations));
        }

        void committed(String run, int operations) {
            committed.add(new Told(run, operations));
        }

        void refused(Throwable cause) {
            refusals.add(cause);
        }

        void refused(int batch, Throwable cause) {
            refusedBatches.add(batch);
            refused(cause);
        }

        /** Batches that a store has although it refused them. */
        List<Integer> thereThoughRefused(StoreReader store) {
            return refusedBatches.stream()
                    .filter(batch -> store.records().get(record(batch)).isPresent())
                    .toList();
        }

        List<Throwable> refusals() {
            return refusals;
        }

        int acceptedBatches() {
            return batches.size();
        }

        static int customers(int batch) {
            return 1 + batch % 3;
        }

        static String customer(int batch, int i) {
            return "customer-" + (batch * 5 + i) % CUSTOMERS;
        }

        static String interaction(int batch) {
            return "batch-" + batch;
        }

        static String record(int batch) {
            return "batch/" + batch;
        }

        /** What a store does not have that it must, or has in part, after that many changes of files. */
        List<String> problems(StoreReader store, int operations) throws IOException {
            List<String> problems = new ArrayList<>();
            for (int batch = 1; batch <= lastBatch; batch++) {
                int all = customers(batch);
                int there = 0;
                for (int i = 0; i < all; i++) {
                    Optional<Document> document = store.document(customer(batch, i));
                    if (document.isPresent() && document.get().history().find(interaction(batch)) >= 0) {
                        there++;
                    }
                }
                boolean recorded = store.records().get(record(batch)).isPresent();
                if (there != (recorded ? all : 0)) {
                    problems.add(
                            "batch " + batch + " is there in part: " + there + " of " + all + ", record " + recorded);
                }
                if (!recorded && told(batches, Integer.toString(batch), operations)) {
                    problems.add("batch " + batch + " was accepted and is lost");
                }
            }
            for (Told told : erased) {
                if (told.operations() <= operations
                        && (!store.erased(told.what())
                                || store.document(told.what()).isPresent())) {
                    problems.add(told.what() + " was erased and is there");
                }
            }
            for (Told told : committed) {
                Optional<byte[]> record = store.records().get(told.what());
                if (told.operations() <= operations
                        && !record.map(bytes -> java.util.Arrays.equals(bytes, COMMITTED))
                                .orElse(false)) {
                    problems.add(told.what() + " was committed and is not");
                }
            }
            return problems;
        }

        private static boolean told(List<Told> all, String what, int operations) {
            return all.stream()
                    .anyMatch(told ->
                            told.operations() <= operations && told.what().equals(what));
        }
    }
}
