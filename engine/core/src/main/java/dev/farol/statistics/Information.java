package dev.farol.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much a split of the rows into bins tells of who leaves: the information value, which is the divergence of Jeffreys (Proceedings of the
 * Royal Society A 186, 1946) between the bins of those who left and of those who stayed. By custom (Siddiqi, Credit Risk Scorecards, 2006)
 * below 0.02 tells nothing, from 0.1 something and above 0.5 is too good to be believed at once.
 *
 * @param value the sum of what the bins tell, 0 or more
 * @param bins in the order that they came in
 */
public record Information(double value, List<Bin> bins) {

    private static final double HALF = 0.5;

    /**
     * One part of the rows.
     *
     * @param weight of evidence: the logarithm of the share of all leavers that it holds by the share of all stayers; above 0 where more leave
     *     than elsewhere. Where nobody of one end is in it, half a row is added to either; 0 where nobody is
     * @param part what it adds to the information value, 0 or more
     */
    public record Bin(long stayed, long left, double weight, double part) {}

    public Information {
        bins = List.copyOf(bins);
    }

    /** Two bins: where it fired, and the rest. Empty unless some left and some stayed. */
    public static Optional<Information> of(TwoByTwo table) {
        return of(
                new long[] {table.firedStayed(), table.restStayed()}, new long[] {table.firedLeft(), table.restLeft()});
    }

    /** So many stayed and left in each bin. Empty unless some left and some stayed. */
    public static Optional<Information> of(long[] stayed, long[] left) {
        double stayers = 0;
        double leavers = 0;
        for (int i = 0; i < stayed.length; i++) {
            stayers += stayed[i];
            leavers += left[i];
        }
        if (stayers == 0 || leavers == 0) {
            return Optional.empty();
        }
        double value = 0;
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < stayed.length; i++) {
            double add = stayed[i] == 0 || left[i] == 0 ? HALF : 0;
            double ofLeavers = (left[i] + add) / leavers;
            double ofStayers = (stayed[i] + add) / stayers;
            double weight = stayed[i] + left[i] == 0 ? 0 : Math.log(ofLeavers / ofStayers);
            double part = (ofLeavers - ofStayers) * weight;
            value += part;
            bins.add(new Bin(stayed[i], left[i], weight, part));
        }
        return Optional.of(new Information(value, bins));
    }
}
