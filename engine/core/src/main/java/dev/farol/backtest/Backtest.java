package dev.farol.backtest;

import dev.farol.outcome.SetAside;
import dev.farol.rules.Band;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What a rule set would have told of customers of whom is known whether they left. A figure that cannot be had is empty, and a
 * {@link Caution} says why.
 *
 * @param rules version of the rule set
 * @param zone where its days and months begin
 * @param bandsWorstFirst of its scorecard
 * @param size what was scored
 * @param accuracy of the score, over the rows that have one; of what chance gives, where outcomes were shuffled
 * @param bands worst first, then those without a score where there are any
 * @param leadTime of those who left
 * @param missed left in the best band, highest scores first; {@link Sample#first} are only some
 * @param alarms stayed in a band of risk, lowest scores first
 * @param months by the calendar month of the moment, in the zone of the rules; empty where there are too many to look at
 * @param groups by the attribute that was asked for, in the order of names; empty where nobody has it, and where there are too many
 * @param ruleProofs in the order of the rule set
 * @param chance where outcomes were shuffled
 * @param cautions what the reader has to know before believing any of it
 * @param setAside lines of the outcomes that did not count
 */
public record Backtest(
        String rules,
        ZoneId zone,
        List<Band> bandsWorstFirst,
        Size size,
        Accuracy accuracy,
        List<BandProof> bands,
        LeadTime leadTime,
        Sample missed,
        Sample alarms,
        List<Slice> months,
        List<Slice> groups,
        List<RuleProof> ruleProofs,
        Optional<Chance> chance,
        List<Caution> cautions,
        List<SetAside> setAside) {

    public Backtest {
        bandsWorstFirst = List.copyOf(bandsWorstFirst);
        bands = List.copyOf(bands);
        months = List.copyOf(months);
        groups = List.copyOf(groups);
        ruleProofs = List.copyOf(ruleProofs);
        cautions = List.copyOf(cautions);
        setAside = List.copyOf(setAside);
    }

    /**
     * What was scored.
     *
     * @param rows customers at moments
     * @param customers each once
     * @param left rows that say so
     * @param notScored rows of whom too little was known; they have no part in the accuracy
     * @param first earliest moment, empty without rows
     * @param last latest moment
     * @param group the attribute that {@link Backtest#groups} are told apart by
     */
    public record Size(
            long rows,
            long customers,
            long left,
            long notScored,
            Optional<Instant> first,
            Optional<Instant> last,
            String group) {}

    /**
     * Some surprises of a kind.
     *
     * @param count how many there are
     * @param first the most surprising ones
     */
    public record Sample(long count, List<Surprise> first) {

        public Sample {
            first = List.copyOf(first);
        }
    }

    /**
     * What chance gives: the ends were shuffled many times.
     *
     * @param shuffles how many
     * @param observed area under the curve with the true ends, empty where it cannot be had
     * @param share of shuffles that did at least as well: a p-value, one-sided
     */
    public record Chance(long seed, int shuffles, Optional<Double> observed, double share) {}
}
