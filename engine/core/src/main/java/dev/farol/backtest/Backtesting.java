package dev.farol.backtest;

import dev.farol.outcome.Outcomes;
import dev.farol.ruleset.RuleSet;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Makes a backtest of what was scored. Stateless but for what it is given: thread safe. */
public final class Backtesting {

    /** With more, a table of them helps nobody. */
    private static final int MOST_SLICES = 100;

    private final RuleSet rules;
    private final BacktestOptions options;
    private final Doubts doubts;

    /** @param doubts what is known that speaks against believing the figures */
    public Backtesting(RuleSet rules, BacktestOptions options, Doubts doubts) {
        this.rules = rules;
        this.options = options;
        this.doubts = doubts;
    }

    /**
     * The figures.
     *
     * @param outcomes what was asked for, with all that was set aside
     */
    public Backtest of(Scored scored, Outcomes outcomes) {
        return of(scored, outcomes, Optional.empty());
    }

    /**
     * A negative control: the figures after the ends of the outcomes were shuffled among the rows.
     *
     * @param seed of the shuffles
     * @param shuffles how many tell what chance gives
     */
    public Backtest shuffled(Scored scored, Outcomes outcomes, long seed, int shuffles) {
        return of(scored, outcomes, Optional.of(new Shuffling(seed, shuffles)));
    }

    private Backtest of(Scored scored, Outcomes outcomes, Optional<Shuffling> shuffling) {
        List<ScoredOutcome> truth = scored.rows();
        List<ScoredOutcome> all = shuffling.map(each -> each.rows(truth)).orElse(truth);
        List<ScoredOutcome> rows =
                all.stream().filter(row -> row.score().isPresent()).toList();
        Accuracy measured = Measuring.of(Rows.of(rows));
        Optional<Shuffling.Found> chance = shuffling.map(each ->
                each.found(truth.stream().filter(row -> row.score().isPresent()).toList()));
        Accuracy accuracy = chance.map(found -> measured.with(found.auc())).orElse(measured);
        Backtest.Size size = size(all, rows);
        List<Slice> months = slices(all, row -> month(row.outcome().asOf()));
        List<Slice> groups = slices(all, ScoredOutcome::group);
        boolean isShuffled = shuffling.isPresent();
        return new Backtest(
                rules.version(),
                rules.scorecard().zone(),
                rules.scorecard().bands(),
                size,
                accuracy,
                Bands.of(
                        rules.scorecard(),
                        all,
                        all.stream().map(ScoredOutcome::band).toList()),
                LeadTimes.of(isShuffled ? List.of() : scored.warned, options.lookBackWeeks()),
                isShuffled ? NONE : new Backtest.Sample(scored.missed.count(), scored.missed.first()),
                isShuffled ? NONE : new Backtest.Sample(scored.alarms.count(), scored.alarms.first()),
                months,
                groups,
                RuleProofs.of(rules, all, measured.auc()),
                chance.map(Shuffling.Found::chance),
                Cautions.of(size, accuracy, months, outcomes, doubts, isShuffled),
                outcomes.setAside());
    }

    private static final Backtest.Sample NONE = new Backtest.Sample(0, List.of());

    private Backtest.Size size(List<ScoredOutcome> all, List<ScoredOutcome> rows) {
        Comparator<Instant> order = Comparator.naturalOrder();
        return new Backtest.Size(
                all.size(),
                all.stream().map(row -> row.outcome().customer()).distinct().count(),
                all.stream().filter(row -> row.outcome().left()).count(),
                all.size() - rows.size(),
                all.stream().map(row -> row.outcome().asOf()).min(order),
                all.stream().map(row -> row.outcome().asOf()).max(order),
                options.group());
    }

    private String month(Instant moment) {
        ZoneId zone = rules.scorecard().zone();
        return YearMonth.from(moment.atZone(zone)).toString();
    }

    private static List<Slice> slices(List<ScoredOutcome> rows, Function<ScoredOutcome, String> name) {
        SortedMap<String, List<ScoredOutcome>> parts = new TreeMap<>();
        rows.forEach(row ->
                parts.computeIfAbsent(name.apply(row), key -> new ArrayList<>()).add(row));
        return parts.size() > MOST_SLICES || parts.keySet().equals(Set.of(""))
                ? List.of()
                : parts.entrySet().stream()
                        .map(part -> Slice.of(part.getKey(), part.getValue()))
                        .toList();
    }
}
