package dev.farol.suggest;

import dev.farol.statistics.Proportion;
import dev.farol.statistics.RateRatio;
import dev.farol.statistics.Stratified;
import java.util.Optional;

/**
 * What speaks for a rule.
 *
 * @param inside how many left of the rows for which it fires
 * @param outside of the others
 * @param lift how many times as often those inside leave
 * @param information value
 * @param pValue of the rule having nothing to do with leaving
 * @param corrected the same for all the looks that were made
 * @param beyond what it tells that the score of today does not: within fifths of the rows by score
 * @param above what it tells beyond that score and the points of the rules that were suggested before it
 * @param closest the rule of today that fires for the most similar rows; empty where none is similar at all
 */
public record Evidence(
        Proportion inside,
        Proportion outside,
        Optional<RateRatio> lift,
        double information,
        double pValue,
        double corrected,
        Stratified beyond,
        Stratified above,
        Optional<Closest> closest) {

    /**
     * A rule of today.
     *
     * @param phi correlation of the rows for which it and the suggested one fire, -1 to 1
     */
    public record Closest(String rule, double phi) {}

    /** Whether those for whom it fires leave more often. */
    public boolean isRisk() {
        return share(inside) > share(outside);
    }

    /** The same with what it tells besides the rules before it. */
    Evidence above(Stratified other) {
        return new Evidence(inside, outside, lift, information, pValue, corrected, beyond, other, closest);
    }

    private static double share(Proportion proportion) {
        return proportion.share().orElse(0.0);
    }
}
