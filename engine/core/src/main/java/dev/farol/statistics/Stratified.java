package dev.farol.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether a rule and leaving go together within parts of the base, whatever the parts are like: the common odds ratio of Mantel and Haenszel
 * (Journal of the National Cancer Institute 22, 1959), the interval of Robins, Breslow and Greenland (Biometrics 42, 1986) and the test of
 * Cochran (Biometrics 10, 1954), Mantel and Haenszel, without a continuity correction.
 *
 * @param oddsRatio odds of leaving where it fired by those where not, above 0; empty when that is 0 or without bound: no part has a
 *     leaver of those it fired for and a stayer of the others, or the other way round
 * @param interval empty where the odds ratio is
 * @param pValue of no part having an association, two-sided; empty when in every part it always or never fired, or all or none left
 */
public record Stratified(OptionalDouble oddsRatio, Optional<Interval> interval, OptionalDouble pValue) {

    /** Tests the parts together. */
    public static Stratified of(List<TwoByTwo> parts) {
        double with = 0;
        double against = 0;
        double withWith = 0;
        double mixed = 0;
        double againstAgainst = 0;
        double surplus = 0;
        double variance = 0;
        for (TwoByTwo part : parts) {
            double n = part.rows();
            if (n > 1) {
                double r = part.firedLeft() / n * part.restStayed();
                double s = part.firedStayed() / n * part.restLeft();
                double p = (part.firedLeft() + part.restStayed()) / n;
                with += r;
                against += s;
                withWith += p * r;
                mixed += p * s + (1 - p) * r;
                againstAgainst += (1 - p) * s;
                double fired = part.fired() / n;
                double left = part.left() / n;
                surplus += part.firedLeft() - fired * part.left();
                variance += fired * part.rest() * left * part.stayed() / (n - 1);
            }
        }
        OptionalDouble pValue = variance == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(ChiSquaredDistribution.of(1).survivalProbability(surplus * surplus / variance));
        if (with == 0 || against == 0) {
            return new Stratified(OptionalDouble.empty(), Optional.empty(), pValue);
        }
        double ratio = with / against;
        double error = Math.sqrt(
                withWith / (2 * with * with) + mixed / (2 * with * against) + againstAgainst / (2 * against * against));
        double factor = Math.exp(Interval.Z * error);
        Interval interval = new Interval(ratio / factor, ratio * factor);
        return new Stratified(OptionalDouble.of(ratio), Optional.of(interval), pValue);
    }
}
