package dev.farol.metrics.catalogue;

import dev.farol.metrics.tally.ByName;
import dev.farol.metrics.tally.Quantity;
import dev.farol.metrics.tally.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers of one kind of NPS survey.
 *
 * @param promoters how many; passives and detractors likewise
 */
record NetPromoters(BigDecimal promoters, BigDecimal passives, BigDecimal detractors) {

    private static final BigDecimal GOOD = BigDecimal.valueOf(50);
    private static final BigDecimal EXCELLENT = BigDecimal.valueOf(75);

    /** Where the answers of a kind of survey are counted. */
    record Kind(Quantity promoters, Quantity passives, Quantity detractors, ByName waves) {}

    static NetPromoters of(Sums sums, Kind kind) {
        return new NetPromoters(sums.sum(kind.promoters()), sums.sum(kind.passives()), sums.sum(kind.detractors()));
    }

    private static NetPromoters of(Row row) {
        long[] columns = row.columns();
        return new NetPromoters(
                BigDecimal.valueOf(columns[0]), BigDecimal.valueOf(columns[1]), BigDecimal.valueOf(columns[2]));
    }

    BigDecimal answers() {
        return promoters.add(passives).add(detractors);
    }

    /** 100 x (promoters - detractors). */
    private BigDecimal balance() {
        return promoters.subtract(detractors).movePointRight(2);
    }

    /** The score; only with answers. */
    private BigDecimal score() {
        return balance().divide(answers(), Answer.PRECISION);
    }

    private BigDecimal varianceOfMean() {
        return Spread.ofOne(Spread.variance(promoters, detractors, answers()), answers());
    }

    private BigDecimal changeMargin(NetPromoters earlier) {
        return Spread.margin(varianceOfMean().add(earlier.varianceOfMean()));
    }

    static Answer score(Sums sums, Kind kind) {
        NetPromoters now = of(sums, kind);
        Answer answer = Answer.share(now.balance(), now.answers(), Absence.NO_ANSWERS)
                .with("promoters", now.promoters)
                .with("passives", now.passives)
                .with("detractors", now.detractors);
        if (answer.absence().isPresent()) {
            return answer;
        }
        Answer whole = answer.with("margin", Spread.margin(now.varianceOfMean()));
        return sums.previous()
                .map(before -> of(before, kind))
                .filter(before -> before.answers().signum() > 0)
                .map(before -> whole.with("previous", before.score())
                        .with("change", now.score().subtract(before.score()))
                        .with("changeMargin", now.changeMargin(before)))
                .orElse(whole);
    }

    static Answer zone(Sums sums, Kind kind) {
        NetPromoters now = of(sums, kind);
        return now.answers().signum() == 0
                ? Answer.none(Absence.NO_ANSWERS)
                : Answer.of(new Value.Word(zone(now.score())), now.answers()).with("score", now.score());
    }

    private static String zone(BigDecimal score) {
        if (score.signum() < 0) {
            return "critical";
        }
        if (score.compareTo(GOOD) < 0) {
            return "reasonable";
        }
        return score.compareTo(EXCELLENT) < 0 ? "very good" : "excellent";
    }

    static Answer waves(Sums sums, Kind kind) {
        Set<String> inPeriod = sums.rows(kind.waves()).keySet();
        if (inPeriod.isEmpty()) {
            return Answer.none(Absence.NO_WAVES);
        }
        List<Map.Entry<String, Row>> all =
                new ArrayList<>(sums.rowsSoFar(kind.waves()).entrySet());
        all.sort(Comparator.<Map.Entry<String, Row>>comparingLong(
                        wave -> wave.getValue().first())
                .thenComparing(Map.Entry::getKey));
        List<List<Optional<Value>>> rows = new ArrayList<>();
        Answer answer = Answer.none(Absence.NO_WAVES);
        Optional<NetPromoters> before = Optional.empty();
        for (Map.Entry<String, Row> wave : all) {
            NetPromoters now = of(wave.getValue());
            if (inPeriod.contains(wave.getKey())) {
                rows.add(row(wave.getKey(), now, before));
                answer = before.map(earlier -> change(now, earlier)).orElse(answer);
            }
            before = Optional.of(now);
        }
        return answer.with(new Table(List.of("wave", "score", "margin", "n", "change", "changeMargin"), rows));
    }

    private static Answer change(NetPromoters now, NetPromoters earlier) {
        return Answer.of(now.score().subtract(earlier.score()), now.answers())
                .with("score", now.score())
                .with("previous", earlier.score())
                .with("margin", now.changeMargin(earlier));
    }

    private static List<Optional<Value>> row(String wave, NetPromoters now, Optional<NetPromoters> before) {
        return List.of(
                Optional.of(new Value.Word(wave)),
                Optional.of(Value.of(now.score())),
                Optional.of(Value.of(Spread.margin(now.varianceOfMean()))),
                Optional.of(Value.of(now.answers())),
                before.map(earlier -> Value.of(now.score().subtract(earlier.score()))),
                before.map(earlier -> Value.of(now.changeMargin(earlier))));
    }
}
