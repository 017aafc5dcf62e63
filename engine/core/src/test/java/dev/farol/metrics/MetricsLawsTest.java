package dev.farol.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.customer.Interaction;
import dev.farol.history.EpochNanos;
import dev.farol.history.Names;
import dev.farol.metrics.catalogue.Answer;
import dev.farol.metrics.catalogue.Catalogue;
import dev.farol.metrics.catalogue.Metric;
import dev.farol.metrics.catalogue.Value;
import dev.farol.metrics.count.Account;
import dev.farol.metrics.period.Every;
import dev.farol.metrics.period.Period;
import dev.farol.metrics.period.Series;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the figures of any base. As many random bases as {@code -Dfarol.bases} says. */
class MetricsLawsTest {

    private static final int EACH = 10;
    private static final long LATE = EpochNanos.of(java.time.Instant.parse("2028-01-01T00:00:00Z"));

    /** How long after a period it may still change, in days; from METRICS.md, not from the code. */
    private static final Map<String, Integer> HORIZONS = Map.ofEntries(
            Map.entry("churn.voluntary", 30),
            Map.entry("churn.involuntary", 30),
            Map.entry("churn.unknown", 30),
            Map.entry("churn.early", 90),
            Map.entry("response.rate", 14),
            Map.entry("fcr", 7),
            Map.entry("email.open", 7),
            Map.entry("email.click", 7),
            Map.entry("noshow", 1),
            Map.entry("conversion.stage", 90),
            Map.entry("renewal.rate", 30),
            Map.entry("renewal.rate.value", 30));

    /** What stands at the end is seen at the very end; all else happens before it. */
    private static final Set<String> AT_END = Set.of(
            "churn", "retention", "mrr", "customers", "arpa", "quick", "growth", "ltv", "cac.payback", "ltv.cac");

    /** Neither sums nor quotients of sums, or of the company as a whole. */
    private static final Set<String> NOT_ADDITIVE = Set.of(
            "growth.predictability",
            "cac",
            "ltv.cac",
            "cac.payback",
            "asa.p90",
            "churn.annualised",
            "ltv",
            "retention.survival");

    static List<Long> seeds() {
        int bases = Integer.getInteger("farol.bases", 200);
        return LongStream.range(0, Math.max(1, bases / EACH)).boxed().toList();
    }

    private interface Law {
        void holds(RandomBase base, Random random) throws Exception;
    }

    private static void each(long seed, Law law) throws Exception {
        for (long i = seed * EACH; i < (seed + 1) * EACH; i++) {
            try {
                law.holds(new RandomBase(i), new Random(i));
            } catch (AssertionError e) {
                throw new AssertionError("base " + i + ": " + e.getMessage(), e);
            }
        }
    }

    private static MetricsRequest request(RandomBase base, List<Metric> metrics, Series series, long asOf) {
        return new MetricsRequest(
                metrics,
                List.of(series),
                List.of("segment"),
                base.zone,
                EpochNanos.instant(asOf),
                MetricsTerms.STANDARD,
                Set.of());
    }

    private static Figures figures(RandomBase base, long asOf) throws IOException {
        return new Figures(base.base.compute(request(base, Catalogue.all(), base.series, asOf), Optional.empty()));
    }

    /** The last instant that counts for a period, its horizon added. */
    private static long settled(RandomBase base, String metric, Period period) {
        if (metric.equals("retention.cohorts")) {
            return base.series.periods().get(base.series.periods().size() - 1).end(base.zone);
        }
        boolean atEnd = AT_END.stream().anyMatch(word -> metric.equals(word) || metric.startsWith(word + "."));
        return period.end(base.zone) - (atEnd ? 0 : 1) + HORIZONS.getOrDefault(metric, 0) * RandomBase.DAY;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void partsAddUp(long seed) throws Exception {
        each(seed, (base, random) -> {
            Figures figures = figures(base, random.nextBoolean() ? LATE : base.instant());
            for (Group group : figures.groups()) {
                for (Period period : base.series.periods()) {
                    figures.at(period, group).check();
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void endOfAPeriodIsTheStartOfTheNext(long seed) throws Exception {
        each(seed, (base, random) -> {
            Figures figures = figures(base, LATE);
            for (int i = 1; i < base.series.periods().size(); i++) {
                for (String metric : List.of("mrr", "customers")) {
                    for (Group group : figures.groups()) {
                        Answer before =
                                figures.answer(metric, base.series.periods().get(i - 1), group);
                        Answer after =
                                figures.answer(metric, base.series.periods().get(i), group);
                        assertThat(before.number().orElseThrow()).isEqualByComparingTo(Figures.part(after, "start"));
                    }
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void groupsAddUpToTheWhole(long seed) throws Exception {
        each(seed, (base, random) -> {
            Figures figures = figures(base, random.nextBoolean() ? LATE : base.instant());
            for (Metric metric : Catalogue.all()) {
                if (NOT_ADDITIVE.contains(metric.id())) {
                    continue;
                }
                for (Period period : base.series.periods()) {
                    Map<String, BigDecimal> sum = new LinkedHashMap<>();
                    for (Group group : figures.groups()) {
                        if (!group.isWhole()) {
                            additive(figures.answer(metric.id(), period, group))
                                    .forEach((part, number) -> sum.merge(part, number, BigDecimal::add));
                        }
                    }
                    additive(figures.answer(metric.id(), period, Group.WHOLE))
                            .forEach((part, number) -> assertThat(sum.getOrDefault(part, BigDecimal.ZERO))
                                    .as(metric + " " + period + " " + part)
                                    .isEqualByComparingTo(number));
                }
            }
        });
    }

    /** Numerator and denominator of a quotient; of anything else the number itself. */
    private static Map<String, BigDecimal> additive(Answer answer) {
        Map<String, BigDecimal> all = new LinkedHashMap<>();
        answer.numerator().ifPresent(number -> all.put("numerator", number));
        answer.denominator().ifPresent(number -> all.put("denominator", number));
        if (all.isEmpty() && answer.parts().get("previous") == null) {
            answer.number().ifPresent(number -> all.put("value", number));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void arrivalThreadsAndBatchesDoNotMatter(long seed) throws Exception {
        each(seed, (base, random) -> {
            MetricsRequest request = request(base, Catalogue.all(), base.series, LATE);
            List<Figure> expected = base.base.compute(request, Optional.empty()).figures();
            assertThat(parallel(shuffled(base.base, random), request)).isEqualTo(expected);
        });
    }

    private static Base shuffled(Base base, Random random) {
        List<Interaction> all = new ArrayList<>(base.interactions());
        Collections.shuffle(all, random);
        Base other = new Base();
        List<dev.farol.customer.Customer> customers = new ArrayList<>(base.customers());
        Collections.shuffle(customers, random);
        customers.forEach(other::customer);
        all.forEach(other::happened);
        return other;
    }

    private static List<Figure> parallel(Base base, MetricsRequest request) throws Exception {
        Names names = new Names();
        MetricsPass pass = new MetricsPass(request, names, Optional.empty());
        List<Account> accounts = base.accounts(names);
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int first = i;
            MetricsPass.Worker worker = pass.newWorker();
            work.add(() -> {
                for (int k = first; k < accounts.size(); k += 3) {
                    worker.count(List.of(accounts.get(k)));
                }
                return null;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        base.company(pass.newWorker(), names);
        return pass.result().figures();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingAfterTheHorizonChangesAFigure(long seed) throws Exception {
        each(seed, (base, random) -> {
            Period period = base.series
                    .periods()
                    .get(random.nextInt(base.series.periods().size()));
            Figures whole = figures(base, LATE);
            Set<Long> lasts = new TreeSet<>();
            Catalogue.ids().forEach(metric -> lasts.add(settled(base, metric, period)));
            for (long last : lasts) {
                List<Metric> metrics = Catalogue.all().stream()
                        .filter(metric -> settled(base, metric.id(), period) == last)
                        .toList();
                Base cut = base.base.with(one -> EpochNanos.of(one.at()) <= last, List.of());
                Base other = cut.with(one -> true, base.manyAfter(last));
                for (Base changed : List.of(cut, other)) {
                    for (long asOf : new long[] {LATE, last}) {
                        Figures figures = new Figures(
                                changed.compute(request(base, metrics, base.series, asOf), Optional.empty()));
                        for (Metric metric : metrics) {
                            for (Group group : whole.groups()) {
                                assertThat(figures.answer(metric.id(), period, group))
                                        .as("%s %s %s as of %s", metric, period, group, EpochNanos.instant(asOf))
                                        .isEqualTo(whole.answer(metric.id(), period, group));
                            }
                        }
                    }
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aFigureIsProvisionalExactlyUntilItsHorizonHasPassed(long seed) throws Exception {
        each(seed, (base, random) -> {
            for (Metric metric : Catalogue.all()) {
                Period period = base.series
                        .periods()
                        .get(random.nextInt(base.series.periods().size()));
                long last = settled(base, metric.id(), period);
                for (long asOf : new long[] {last - 1, last}) {
                    MetricsRequest request = request(base, List.of(metric), base.series, asOf);
                    Figure figure = new Base()
                            .compute(request, Optional.empty())
                            .find(metric.id(), period, Group.WHOLE)
                            .orElseThrow();
                    assertThat(figure.provisional()).as(metric + " " + period).isEqualTo(asOf < last);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aMonthHasTheSameFiguresAloneAsInASeriesOf36(long seed) throws Exception {
        each(seed, (base, random) -> {
            Period period = base.series
                    .periods()
                    .get(random.nextInt(base.series.periods().size()));
            List<Metric> metrics = Catalogue.all().stream()
                    .filter(metric -> !metric.id().equals("retention.cohorts"))
                    .toList();
            long asOf = random.nextBoolean() ? LATE : base.instant();
            Figures alone = new Figures(
                    base.base.compute(request(base, metrics, new Series(List.of(period)), asOf), Optional.empty()));
            Period last =
                    new Period(period.from().plusMonths(12), period.until().plusMonths(12));
            Series series = Series.upTo(last, Every.MONTH, 36);
            Figures among = new Figures(base.base.compute(request(base, metrics, series, asOf), Optional.empty()));
            for (Metric metric : metrics) {
                for (Group group : alone.groups()) {
                    Answer one = alone.answer(metric.id(), period, group);
                    Answer other = among.answer(metric.id(), period, group);
                    assertThat(plain(other)).as(metric + " " + period).isEqualTo(plain(one));
                }
            }
        });
    }

    /** Without the comparison with the period before, which only a series has. */
    private static List<Object> plain(Answer answer) {
        Map<String, Value> parts = new LinkedHashMap<>(answer.parts());
        if (answer.parts().containsKey("promoters")) {
            parts.keySet().removeAll(Set.of("previous", "change", "changeMargin"));
        }
        return List.of(
                answer.value(),
                answer.absence(),
                answer.numerator(),
                answer.denominator(),
                answer.n(),
                parts,
                answer.table());
    }
}
