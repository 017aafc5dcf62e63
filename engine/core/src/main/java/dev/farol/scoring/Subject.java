package dev.farol.scoring;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A customer as rules see it while it is scored: its readings by slot, and for each stage the rules that fired. Not
 * thread safe.
 *
 * @param numbers number slots; NaN is absent
 * @param texts text slots; the empty text is absent
 * @param fired rules of the stage being evaluated that fired, by their index in the stage
 * @param failed rules of that stage that could not be evaluated
 */
public record Subject(double[] numbers, String[] texts, BitSet fired, BitSet failed) {

    public static Subject of(int numbers, int texts) {
        double[] absent = new double[numbers];
        Arrays.fill(absent, Double.NaN);
        String[] missing = new String[texts];
        Arrays.fill(missing, "");
        return new Subject(absent, missing, new BitSet(), new BitSet());
    }
}
