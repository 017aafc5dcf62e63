package dev.farol.preview;

import dev.farol.customer.Customer;
import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import dev.farol.scoring.Assessment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Counts what two rule sets make of customers. Tallies of parts of a base add up to the tally of the whole, in any order: sums are exact.
 * Not thread safe.
 */
public final class PreviewTally {

    private final RuleSet before;
    private final RuleSet after;
    private final SideTally earlier;
    private final SideTally later;
    private final FireCounts beforeFired;
    private final FireCounts afterFired;
    private final BandMatrix matrix;
    private final PlaybookTally playbooks;
    private final MoverList movers;
    private long customers;
    private long scoreChanged;

    /** @param mostMovers how many customers that change band are told one by one */
    PreviewTally(RuleSet before, RuleSet after, int mostMovers) {
        this.before = before;
        this.after = after;
        this.earlier = new SideTally(before);
        this.later = new SideTally(after);
        this.beforeFired = new FireCounts(before);
        this.afterFired = new FireCounts(after);
        this.matrix = new BandMatrix(before.scorecard(), after.scorecard());
        this.playbooks = new PlaybookTally(before, after);
        this.movers = new MoverList(mostMovers);
    }

    FireCounts beforeFired() {
        return beforeFired;
    }

    FireCounts afterFired() {
        return afterFired;
    }

    /** How many customers are in it. */
    public long customers() {
        return customers;
    }

    /** Adds a customer, which both rule sets have scored as of the same instant. */
    void add(Customer customer, Assessment was, Assessment is) {
        customers++;
        earlier.add(was);
        later.add(is);
        matrix.add(was.band(), is.band(), customer.mrr().orElse(BigDecimal.ZERO));
        playbooks.add(was.recommendations(), is.recommendations());
        if (!was.band().equals(is.band())) {
            movers.add(customer, was, is);
        } else if (!was.score().equals(is.score())) {
            scoreChanged++;
        }
    }

    /** Adds the customers of another tally, made by the same {@link PairScoring}; no customer may be in both. */
    public void add(PreviewTally other) {
        customers += other.customers;
        scoreChanged += other.scoreChanged;
        earlier.add(other.earlier);
        later.add(other.later);
        beforeFired.add(other.beforeFired);
        afterFired.add(other.afterFired);
        matrix.add(other.matrix);
        playbooks.add(other.playbooks);
        movers.add(other.movers);
    }

    /**
     * What there is to tell.
     *
     * @param asOf of all customers; empty when each has its own
     */
    public Preview preview(Optional<Instant> asOf) {
        Side beforeSide = earlier.side();
        Side afterSide = later.side();
        List<BandMove> moves = matrix.moves();
        Map<Direction, Amount> moved = new HashMap<>();
        for (BandMove move : moves) {
            if (move.changesBand()) {
                Direction direction = Direction.of(move.from(), move.to(), beforeSide.bandIds(), afterSide.bandIds());
                moved.merge(direction, move.amount(), Amount::plus);
            }
        }
        return new Preview(
                asOf,
                beforeSide,
                afterSide,
                customers,
                moves,
                moved,
                movers.movers(beforeSide.bandIds(), afterSide.bandIds()),
                scoreChanged,
                playbooks.counts(before, after),
                rules());
    }

    /** The rules by stage, in the order of the later set; those that it does not have come last in their stage. */
    private List<RuleCount> rules() {
        List<RuleCount> counts = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            Map<String, Long> was = new HashMap<>();
            List<LoweredRule> old = before.rules(stage);
            for (int i = 0; i < old.size(); i++) {
                was.put(old.get(i).name(), beforeFired.of(stage, i));
            }
            List<LoweredRule> young = after.rules(stage);
            for (int i = 0; i < young.size(); i++) {
                String name = young.get(i).name();
                counts.add(
                        new RuleCount(stage, name, count(was.remove(name)), OptionalLong.of(afterFired.of(stage, i))));
            }
            for (LoweredRule rule : old) {
                if (was.containsKey(rule.name())) {
                    counts.add(new RuleCount(stage, rule.name(), count(was.get(rule.name())), OptionalLong.empty()));
                }
            }
        }
        return counts;
    }

    private static OptionalLong count(@Nullable Long count) {
        return count == null ? OptionalLong.empty() : OptionalLong.of(count);
    }
}
