package dev.farol.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.assess.CustomerCases;
import dev.farol.assess.Cut;
import dev.farol.customer.Customer;
import dev.farol.customer.Interaction;
import dev.farol.history.EpochNanos;
import dev.farol.history.History;
import dev.farol.run.Retention;
import dev.farol.run.RunState;
import dev.farol.scoring.Case;
import dev.farol.store.Store;
import dev.farol.store.StoreOptions;
import dev.farol.store.files.StoreFiles;
import dev.farol.subscription.Step;
import dev.farol.subscription.SubscriptionReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs forget of a customer, and what they never do. */
class LongMemoryTest {

    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");
    private static final TestRules RULES = new TestRules();
    private static final String VERSION = RULES.standard();
    private static final RunSettings SETTINGS = new RunSettings(1, 5, new Retention(400, 10), "test");

    private static final List<String> KEPT = List.of("s1", "s2", "s3", "s4", "n1");

    @TempDir
    private Path folder;

    private final TestClock clock = new TestClock(NOW);

    @AfterAll
    static void close() {
        RULES.close();
    }

    @Test
    void subscriptionsOutliveTheRetentionOfEverythingElse() throws Exception {
        try (Store store = open()) {
            Base base = new Base(store, clock);
            base.profile(Customer.named("acme"));
            base.interactions(
                    "acme",
                    List.of(
                            of("s1", "subscription_started", 900, "100"),
                            of("s2", "subscription_changed", 700, "150"),
                            of("s3", "dunning_exhausted", 600, "150"),
                            of("s4", "invoice_paid", 590, "150"),
                            of("x1", "order", 700, "150"),
                            of("x2", "nps", 650, "9"),
                            of("n1", "nps", 30, "4")));
            assertThat(seen(store)).isEqualTo(KEPT);
        }
        for (int night = 0; night < 3; night++) {
            try (Store store = open();
                    Nightly nightly = new Nightly(store, RULES, SETTINGS, clock)) {
                assertThat(nightly.start(RunRequest.now(VERSION, "ana"))
                                .done()
                                .join()
                                .state())
                        .isEqualTo(RunState.COMMITTED);
                assertThat(kept(store)).isEqualTo(KEPT);
                assertThat(seen(store)).isEqualTo(KEPT);
                assertThat(mrr(store)).contains(new BigDecimal("150"));
            }
            clock.set(clock.instant().plus(Duration.ofDays(1)));
        }
        try (Store store = open()) {
            new Base(store, clock).takeBack("acme", "s2");
            assertThat(mrr(store)).contains(new BigDecimal("100"));
            new Base(store, clock).erase("acme");
            assertThat(store.document("acme").flatMap(document -> document.profile()))
                    .isEmpty();
        }
    }

    private Store open() throws IOException {
        return Store.open(folder, StoreOptions.STANDARD, StoreFiles.real());
    }

    private static Interaction of(String id, String type, int daysAgo, String value) {
        return new Interaction(
                id, "acme", type, NOW.minus(Duration.ofDays(daysAgo)), Optional.of(new BigDecimal(value)), Map.of());
    }

    private static List<String> kept(Store store) throws IOException {
        return ids(store.document("acme").orElseThrow().history().now());
    }

    private List<String> seen(Store store) throws IOException {
        return ids(given(store).history());
    }

    private Case given(Store store) throws IOException {
        Cut cut = new Cut(Cut.ALL, EpochNanos.of(clock.instant()), Cut.days(400), 0);
        return new CustomerCases(store.names())
                .of(store.document("acme").orElseThrow(), cut)
                .orElseThrow();
    }

    private Optional<BigDecimal> mrr(Store store) throws IOException {
        Case given = given(store);
        return new SubscriptionReader(store.names())
                .read(given.history(), given.asOf())
                .at(given.asOf())
                .map(Step::mrr);
    }

    private static List<String> ids(History history) {
        return IntStream.range(0, history.size()).mapToObj(history::id).toList();
    }
}
