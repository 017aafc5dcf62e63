package dev.farol.store.document;

import static dev.farol.store.bytes.BytesReader.check;

import dev.farol.store.bytes.BytesReader;
import dev.farol.store.bytes.BytesWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Scores as bytes, a stretch of runs that found the same at a time: how long it is and which of run, score and band do not simply go on,
 * then these.
 */
final class ScoreBytes {

    /** The run is not the one after the last. */
    private static final int APART = 1;

    private static final int OTHER_BAND = 2;
    private static final int NO_SCORE = 4;
    private static final int LENGTH_SHIFT = 3;

    private ScoreBytes() {}

    static void write(ScoreRuns scores, BytesWriter out) {
        out.varint(scores.ends.length);
        List<String> bands = new ArrayList<>();
        String band = "";
        long next = 0;
        long score = 0;
        for (int i = 0; i < scores.ends.length; i++) {
            ScoreEntry first = scores.firsts[i];
            int length = scores.length(i);
            boolean otherBand = !first.band().equals(band);
            out.varint((first.run() == next ? 0 : APART)
                    | (otherBand ? OTHER_BAND : 0)
                    | (first.score().isPresent() ? 0 : NO_SCORE)
                    | (length - 1L) << LENGTH_SHIFT);
            if (first.run() != next) {
                out.zigzag(first.run() - next);
            }
            if (otherBand) {
                band = first.band();
                int known = bands.indexOf(band);
                out.varint(known + 1);
                if (known < 0) {
                    out.text(band);
                    bands.add(band);
                }
            }
            if (first.score().isPresent()) {
                out.zigzag(first.score().getAsInt() - score);
                score = first.score().getAsInt();
            }
            next = (long) first.run() + length;
        }
    }

    static ScoreRuns read(BytesReader in) {
        int stretches = in.count("scores");
        if (stretches == 0) {
            return ScoreRuns.EMPTY;
        }
        ScoreEntry[] firsts = new ScoreEntry[stretches];
        int[] ends = new int[stretches];
        List<String> bands = new ArrayList<>();
        String band = "";
        long next = 0;
        long score = 0;
        int size = 0;
        for (int i = 0; i < stretches; i++) {
            long head = in.varint();
            long length = (head >>> LENGTH_SHIFT) + 1;
            check(length <= Integer.MAX_VALUE - size, "too many scores");
            long run = next;
            if ((head & APART) != 0) {
                run += in.zigzag();
                check(run != next, "runs that are not apart");
            }
            check(run == (int) run && run + length - 1 <= Integer.MAX_VALUE, "a run is out of range");
            if ((head & OTHER_BAND) != 0) {
                String before = band;
                band = band(bands, in);
                check(!band.equals(before), "a band that is no other");
            }
            OptionalInt found = OptionalInt.empty();
            if ((head & NO_SCORE) == 0) {
                score += in.zigzag();
                check(score == (int) score, "a score is out of range");
                found = OptionalInt.of((int) score);
            }
            firsts[i] = new ScoreEntry((int) run, found, band);
            check(
                    i == 0 || !ScoreRuns.continues(firsts[i - 1], (int) (next - firsts[i - 1].run()), firsts[i]),
                    "scores that go on are written apart");
            size += (int) length;
            ends[i] = size;
            next = run + length;
        }
        return new ScoreRuns(firsts, ends);
    }

    private static String band(List<String> bands, BytesReader in) {
        int known = in.upTo(bands.size(), "number of a band");
        if (known > 0) {
            return bands.get(known - 1);
        }
        String band = in.text();
        check(!bands.contains(band), "a band is written twice");
        bands.add(band);
        return band;
    }
}
