package dev.farol.metrics;

import dev.farol.history.EpochNanos;
import dev.farol.history.History;
import dev.farol.history.Names;
import dev.farol.metrics.catalogue.Absence;
import dev.farol.metrics.catalogue.Answer;
import dev.farol.metrics.catalogue.Metric;
import dev.farol.metrics.catalogue.Sums;
import dev.farol.metrics.count.Account;
import dev.farol.metrics.count.Counting;
import dev.farol.metrics.count.Horizon;
import dev.farol.metrics.period.Timescale;
import dev.farol.metrics.tally.Ledger;
import dev.farol.metrics.tally.Ledgers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Computes a request in one pass: each thread takes a {@link Worker} and shows it customers, in any order; then {@link #result}.
 * Everything counted is exact, so that the figures do not depend on who showed what to whom. Thread-safe, but for its workers.
 */
public final class MetricsPass {

    /** Most figures of a request, all groups together. */
    static final int MOST_FIGURES = 500_000;

    private static final String HAPPINESS = "chi";

    private final MetricsRequest request;
    private final Names names;
    private final Optional<Happiness> happiness;
    private final List<Timescale> scales;
    private final List<Counting> countings;
    private final ConcurrentLinkedQueue<Worker> workers = new ConcurrentLinkedQueue<>();

    /**
     * Prepares to count.
     *
     * @param names the dictionary of the histories that will be shown
     * @param happiness rules of the customer happiness index, where it is to be computed
     */
    public MetricsPass(MetricsRequest request, Names names, Optional<Happiness> happiness) {
        this.request = request;
        this.names = names;
        this.happiness = happiness.filter(unused ->
                request.metrics().stream().anyMatch(metric -> metric.id().equals(HAPPINESS)));
        this.scales = request.series().stream()
                .map(series -> new Timescale(series, request.zone()))
                .toList();
        long asOf = EpochNanos.of(request.asOf());
        this.countings = scales.stream()
                .map(scale -> new Counting(scale, names, asOf, request.counting(), request.riskBands()))
                .toList();
        if (!request.terms().spending().isEmpty()) {
            newWorker().company(Spending.history(request.terms().spending(), names));
        }
    }

    /** Someone who looks at customers. */
    public Worker newWorker() {
        Worker worker = new Worker();
        workers.add(worker);
        return worker;
    }

    /** Counts customers. For one thread. */
    public final class Worker {

        private final Tally tally = new Tally(scales, request.by());
        private final Optional<HappinessCounter> counter =
                happiness.map(rules -> new HappinessCounter(rules, names, request));

        private Worker() {}

        /** Takes customers that no worker of this pass has seen. */
        public void count(List<Account> accounts) throws TooManyGroups {
            List<List<Ledgers>> ledgers = new ArrayList<>(accounts.size());
            for (Account account : accounts) {
                List<Ledgers> bySeries = tally.of(account.customer());
                ledgers.add(bySeries);
                for (int series = 0; series < countings.size(); series++) {
                    countings.get(series).customer(account, bySeries.get(series));
                }
            }
            for (int series = 0; series < scales.size() && counter.isPresent(); series++) {
                int number = series;
                counter.get()
                        .count(
                                accounts,
                                ledgers.stream().map(all -> all.get(number)).toList(),
                                scales.get(series));
            }
        }

        /** Takes interactions of the company itself. */
        public void company(History history) {
            for (int series = 0; series < countings.size(); series++) {
                countings.get(series).company(history, tally.whole().get(series));
            }
        }
    }

    /** All figures of what the workers were shown; to be called once, when they are through. */
    public MetricsResult result() throws TooManyGroups {
        Tally all = new Tally(scales, request.by());
        for (Worker worker : workers) {
            all.add(worker.tally);
        }
        refuseTooMany(all);
        List<Figure> figures = new ArrayList<>();
        for (int series = 0; series < scales.size(); series++) {
            Map<Group, Ledger> ledgers = all.ledgers(series);
            for (Metric metric : request.metrics()) {
                for (Map.Entry<Group, Ledger> group : ledgers.entrySet()) {
                    for (int period = 0; period < scales.get(series).size(); period++) {
                        figures.add(figure(metric, scales.get(series), period, group.getKey(), group.getValue()));
                    }
                }
            }
        }
        return new MetricsResult(request, all.customers(), figures, all.attributes());
    }

    private void refuseTooMany(Tally all) throws TooManyGroups {
        long figures = 0;
        for (int series = 0; series < scales.size(); series++) {
            figures += (long) request.metrics().size()
                    * all.ledgers(series).size()
                    * scales.get(series).size();
        }
        if (figures > MOST_FIGURES) {
            throw TooManyGroups.figures(figures);
        }
    }

    private Figure figure(Metric metric, Timescale scale, int period, Group group, Ledger ledger) {
        long asOf = EpochNanos.of(request.asOf());
        Answer answer = absence(metric, scale, period, group)
                .map(Answer::none)
                .orElseGet(() -> metric.of(
                        new Sums(scale, ledger, period, asOf, request.terms().margin())));
        boolean provisional =
                asOf < Horizon.after(metric.settles(scale, period), metric.horizonDays(request.counting()));
        return new Figure(metric, scale.series().periods().get(period), group, answer, provisional);
    }

    private Optional<Absence> absence(Metric metric, Timescale scale, int period, Group group) {
        if (scale.start(period) > EpochNanos.of(request.asOf())) {
            return Optional.of(Absence.NOT_BEGUN);
        }
        if (metric.id().equals(HAPPINESS) && happiness.isEmpty()) {
            return Optional.of(Absence.NO_RULES);
        }
        boolean forgotten = metric.scope() == Metric.Scope.INTERACTIONS || metric.scope() == Metric.Scope.COMPANY;
        if (forgotten && request.terms().keptFrom().map(EpochNanos::of).orElse(Long.MIN_VALUE) > scale.start(period)) {
            return Optional.of(Absence.NOT_KEPT);
        }
        return metric.scope() == Metric.Scope.COMPANY && !group.isWhole()
                ? Optional.of(Absence.NOT_BY_GROUP)
                : Optional.empty();
    }
}
