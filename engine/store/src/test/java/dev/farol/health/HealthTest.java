package dev.farol.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.bulk.AssessmentNdjson;
import dev.farol.customer.Customer;
import dev.farol.customer.Interaction;
import dev.farol.drools.CompiledCache;
import dev.farol.file.fields.FieldProblem;
import dev.farol.file.fields.Parsed;
import dev.farol.history.HistoryBuilder;
import dev.farol.history.Row;
import dev.farol.nightly.Export;
import dev.farol.nightly.Nightly;
import dev.farol.nightly.RunRequest;
import dev.farol.nightly.RunSettings;
import dev.farol.rulebook.PublishRules;
import dev.farol.rulebook.RuleLibrary;
import dev.farol.rulebook.RuleVersions;
import dev.farol.rules.Language;
import dev.farol.rules.RuleFile;
import dev.farol.rules.RuleFiles;
import dev.farol.ruleset.CheckedFolder;
import dev.farol.run.Retention;
import dev.farol.run.RunRecord;
import dev.farol.run.RunState;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.FactorChange;
import dev.farol.store.Decision;
import dev.farol.store.Store;
import dev.farol.store.StoreOptions;
import dev.farol.store.change.Change;
import dev.farol.store.change.Entry;
import dev.farol.store.files.StoreFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The score of one stored customer, however it is asked for. */
class HealthTest {

    private static final Instant DAY_1 = Instant.parse("2026-11-01T02:00:00Z");
    private static final Instant DAY_2 = DAY_1.plus(Duration.ofDays(1));
    private static final Retention RETENTION = new Retention(100, 10);
    private static final AssessmentNdjson FORMAT = new AssessmentNdjson(Language.EN);

    @TempDir
    private static Path compiled;

    @TempDir
    private Path folder;

    private Store store;
    private RuleLibrary library;
    private Health health;

    @BeforeEach
    void open() throws Exception {
        store = Store.open(folder.resolve("store"), StoreOptions.STANDARD, StoreFiles.real());
        library = new RuleLibrary(store, CompiledCache.in(compiled.resolve("cache")));
        publish(text -> text);
        health = new Health(store, library, RETENTION);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    private interface Edit {
        String of(String text);
    }

    /** The rules that Farol comes with, edited; their version. */
    private String publish(Edit edit) throws Exception {
        List<RuleFile> files = CheckedFolder.read(Path.of("../../rules")).files().files().values().stream()
                .map(file -> RuleFile.of(file.path(), edit.of(file.text())))
                .toList();
        PublishRules publish =
                PublishRules.ofFolder(RuleFiles.of(files), RuleVersions.active(store.records()), "test", DAY_1);
        store.submit(publish).join();
        library.activate();
        return publish.version();
    }

    private void change(Change... changes) {
        store.submit(pending -> Decision.change(new Entry(DAY_1, "test", List.of(changes)), 0))
                .join();
    }

    private static Customer customer(String id, String plan) {
        return new Customer(
                id,
                Map.of("plan", plan),
                Optional.of(new BigDecimal("1200.5")),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private void happened(String customer, String id, String type, Instant at, String value) {
        Optional<BigDecimal> number = value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value));
        Row row = new Row().of(new Interaction(id, customer, type, at, number, Map.of()), store.names());
        HistoryBuilder builder = new HistoryBuilder();
        builder.add(row.bytes(), 0, row.length(), 0);
        change(new Change.InteractionsAdded(customer, builder.build(line -> {})));
    }

    /** An account that logs in and answers a survey each week. */
    private void account(String id, Instant until) {
        change(new Change.ProfileSet(customer(id, "pro")));
        for (int week = 0; week < 10; week++) {
            Instant at = until.minus(Duration.ofDays(7L * week + 1));
            happened(id, "login-" + week, "login", at, "");
            happened(id, "pulse-" + week, "pulse", at, "3");
        }
        happened(id, "nps", "nps", until.minus(Duration.ofDays(20)), "9");
    }

    private record Exported(RunRecord run, String lines) {}

    private Exported run(Instant asOf) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Clock clock = Clock.fixed(asOf, ZoneOffset.UTC);
        try (Nightly nightly = new Nightly(store, library, new RunSettings(0, 10, RETENTION, "test"), clock)) {
            RunRequest request = new RunRequest(
                    Optional.of(asOf), library.live().version(), "test", Optional.of(new Export(FORMAT, out)));
            RunRecord end = nightly.start(request).done().join();
            assertThat(end.message()).isEmpty();
            return new Exported(end, out.toString(StandardCharsets.UTF_8));
        }
    }

    private static String line(Assessment assessment) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FORMAT.write(List.of(assessment), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static <T> T found(HealthAnswer<T> answer) {
        assertThat(answer).isInstanceOf(HealthAnswer.Found.class);
        return ((HealthAnswer.Found<T>) answer).value();
    }

    private static Refusal refused(HealthAnswer<?> answer) {
        assertThat(answer).isInstanceOf(HealthAnswer.Refused.class);
        return ((HealthAnswer.Refused<?>) answer).why();
    }

    @Test
    void aRunIsToldAsItWasAndNowAsItIs() throws Exception {
        account("acme", DAY_1);
        Exported first = run(DAY_1);
        assertThat(first.run().state()).isEqualTo(RunState.COMMITTED);

        happened("acme", "late", "nps", DAY_1.minus(Duration.ofDays(2)), "0");
        change(new Change.ProfileSet(customer("acme", "enterprise")));
        String other = publish(text -> text.replace("base: 60", "base: 50"));

        assertThat(line(found(health.ofRun("acme", 1)).assessment())).isEqualTo(first.lines());
        Assessment now = found(health.now("acme", DAY_2, Optional.empty())).assessment();
        assertThat(now.rules()).isEqualTo(other);
        assertThat(now.base()).isEqualTo(50);
        assertThat(line(now)).isNotEqualTo(first.lines());
        Assessment withFirstRules = found(
                        health.now("acme", DAY_2, Optional.of(first.run().rules())))
                .assessment();
        assertThat(withFirstRules.base()).isEqualTo(60);

        Exported second = run(DAY_2);
        assertThat(line(found(health.ofRun("acme", 1)).assessment())).isEqualTo(first.lines());
        assertThat(line(found(health.ofRun("acme", 2)).assessment())).isEqualTo(second.lines());
        assertThat(line(found(health.now("acme", DAY_2, Optional.empty())).assessment()))
                .isEqualTo(second.lines());
        assertThat(found(health.history("acme")))
                .extracting(HistoryPoint::run, HistoryPoint::rulesChanged, HistoryPoint::score)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, true, now.score()),
                        org.assertj.core.groups.Tuple.tuple(
                                1,
                                false,
                                found(health.ofRun("acme", 1)).assessment().score()));
    }

    @Test
    void theStepsOfAComparisonAddUpToTheChange() throws Exception {
        account("acme", DAY_1);
        run(DAY_1);
        happened("acme", "late", "nps", DAY_1.minus(Duration.ofDays(2)), "0");
        happened("acme", "then", "invoice_failed", DAY_1.plus(Duration.ofHours(4)), "100");
        publish(text -> text.replace("base: 60", "base: 55"));
        run(DAY_2);

        Comparison comparison = found(health.compare("acme", 1, 2));
        int sum = comparison.late().points().orElseThrow()
                + comparison.happened().points().orElseThrow()
                + comparison.rules().points().orElseThrow();
        assertThat(comparison.change()).hasValue(sum);
        assertThat(comparison.late().points().orElseThrow()).isNegative();
        assertThat(comparison.late().factors())
                .extracting(FactorChange::dimension)
                .contains("sentiment");
        assertThat(comparison.happened().factors())
                .extracting(FactorChange::dimension)
                .contains("commercial");
        assertThat(comparison.rules().factors()).isEmpty();
        assertThat(comparison.rules().points()).hasValue(-5);
        for (Step step : List.of(comparison.late(), comparison.happened(), comparison.rules())) {
            int points = step.factors().stream().mapToInt(FactorChange::points).sum();
            assertThat(step.limited()).hasValue(step.points().orElseThrow() - points);
        }
        assertThat(found(health.compare("acme", 1, 1)).change()).hasValue(0);
    }

    @Test
    void aComparisonWithAnUnscoredRunHasNoChange() throws Exception {
        change(new Change.ProfileSet(customer("acme", "pro")));
        run(DAY_1);
        account("acme", DAY_2);
        run(DAY_2);
        Comparison comparison = found(health.compare("acme", 1, 2));
        assertThat(comparison.change()).isEmpty();
        assertThat(comparison.from().score()).isEmpty();
        assertThat(comparison.late().points()).isEqualTo(OptionalInt.empty());
        assertThat(comparison.late().factors()).isNotEmpty();
    }

    @Test
    void whatCannotBeToldIsRefusedWithItsReason() throws Exception {
        account("acme", DAY_1);
        change(new Change.ProfileSet(customer("gone", "pro")));
        change(new Change.ProfileSet(customer("company", "pro")));
        run(DAY_1);
        change(new Change.ProfileSet(customer("later", "pro")));
        change(new Change.CustomerErased("gone"));

        assertThat(refused(health.now("nobody", DAY_2, Optional.empty())))
                .isEqualTo(new Refusal.UnknownCustomer("nobody"));
        assertThat(refused(health.now("company", DAY_2, Optional.empty())))
                .isEqualTo(new Refusal.NeverScored("company"));
        assertThat(refused(health.now("gone", DAY_2, Optional.empty()))).isEqualTo(new Refusal.Erased());
        assertThat(refused(health.ofRun("gone", 1))).isEqualTo(new Refusal.Erased());
        assertThat(refused(health.ofRun("later", 1))).isEqualTo(new Refusal.NotInRun("later", 1));
        assertThat(refused(health.ofRun("acme", 7))).isEqualTo(new Refusal.UnknownRun(7, Optional.empty()));
        assertThat(refused(health.now("acme", DAY_2, Optional.of("0123456789ab")))
                        .text())
                .startsWith("rule version (0123456789ab) was never published")
                .contains("Maybe " + library.live().version());
        assertThat(refused(health.history("gone"))).isEqualTo(new Refusal.Erased());
        assertThat(refused(health.compare("acme", 1, 2))).isEqualTo(new Refusal.UnknownRun(2, Optional.empty()));
    }

    @Test
    void beyondTheHorizonNothingIsTold() throws Exception {
        account("acme", DAY_1);
        run(DAY_1);
        Instant later = DAY_1.plus(Duration.ofDays(11));
        run(later);
        Instant horizon = DAY_1.plus(Duration.ofDays(1));
        assertThat(refused(health.ofRun("acme", 1))).isEqualTo(new Refusal.BeyondHorizon(DAY_1, horizon));
        assertThat(refused(health.now("acme", horizon.minusNanos(1), Optional.empty())))
                .isEqualTo(new Refusal.BeyondHorizon(horizon.minusNanos(1), horizon));
        found(health.now("acme", horizon, Optional.empty()));
    }

    @Test
    void whatIfSupposesAndKeepsNothing() throws Exception {
        account("acme", DAY_1);
        int names = store.names().size();
        long upTo = store.upTo();
        String body = """
                {"customer": {"plan": "enterprise", "mrr": null},
                 "interactions": [{"type": "nps", "value": 0, "data": {"never-seen": "x"}},
                                  {"type": "invoice_failed", "at": "2026-10-31T12:00:00Z", "value": 10}]}""";
        WhatIf supposed = found(good(health.whatIf("acme", DAY_1, bytes(body))));
        assertThat(line(supposed.now()))
                .isEqualTo(
                        line(found(health.now("acme", DAY_1, Optional.empty())).assessment()));
        assertThat(supposed.change().orElseThrow()).isNegative();
        assertThat(supposed.factors()).extracting(FactorChange::dimension).contains("sentiment", "commercial");
        assertThat(store.names().size()).isEqualTo(names);
        assertThat(store.upTo()).isEqualTo(upTo);

        WhatIf unknown = found(good(health.whatIf("new", DAY_1, bytes("{\"customer\": {}}"))));
        assertThat(unknown.now().score()).isEmpty();
        assertThat(refused(good(health.whatIf("new", DAY_1, bytes("{}")))))
                .isEqualTo(new Refusal.UnknownCustomer("new"));
    }

    @Test
    void everyMistakeOfASuppositionIsTold() throws Exception {
        account("acme", DAY_1);
        String body = """
                {"customer": {"mrr": "x", "id": "other"}, "interaction": [],
                 "interactions": [{"type": "lgoin"}, {"id": "1"}, 3, {"type": "nps", "value": 11},
                  {"type": "nps", "at": "2027-01-01"}]}""";
        List<String> pointers = new ArrayList<>();
        if (health.whatIf("acme", DAY_1, bytes(body)) instanceof Parsed.Bad<HealthAnswer<WhatIf>> bad) {
            assertThat(bad.unreadable()).isFalse();
            bad.problems().stream().map(FieldProblem::pointer).forEach(pointers::add);
            assertThat(bad.problems())
                    .anySatisfy(problem -> assertThat(problem.detail()).contains("Did you mean \"login\"?"))
                    .anySatisfy(problem -> assertThat(problem.detail()).contains("is after now"));
        }
        assertThat(pointers)
                .containsExactlyInAnyOrder(
                        "/customer/mrr",
                        "/interaction",
                        "/interactions/0/type",
                        "/interactions/1/id",
                        "/interactions/1/type",
                        "/interactions/2",
                        "/interactions/3/value",
                        "/interactions/4/at");
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T good(Parsed<T> parsed) {
        assertThat(parsed).isInstanceOf(Parsed.Good.class);
        return ((Parsed.Good<T>) parsed).value();
    }
}
