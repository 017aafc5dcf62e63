package dev.farol.backtest.report;

import dev.farol.backtest.Accuracy;
import dev.farol.metrics.output.TextGrid;
import dev.farol.statistics.Gains;
import java.util.List;

/** Plots drawn with letters. */
record TextPlots(Accuracy accuracy, Wording words) {

    private static final int BAR = 30;
    private static final int STEP = 10;

    /** Who left by tenths of the rows; nothing when nobody left. */
    List<String> gains() {
        if (accuracy.gains().isEmpty()) {
            return List.of();
        }
        List<Gains.Tenth> tenths = accuracy.gains().get().tenths();
        TextGrid grid = new TextGrid(0, true);
        grid.row(List.of(
                words.say("tenth", "décimo"), "churn", "lift", words.say("found so far", "encontrados até aqui"), ""));
        double most = tenths.stream().mapToDouble(Gains.Tenth::churn).max().orElse(1);
        for (Gains.Tenth tenth : tenths) {
            grid.row(List.of(
                    Integer.toString(tenth.number()),
                    words.percent(tenth.churn()),
                    words.decimal(tenth.lift(), 2),
                    words.percent(tenth.found()),
                    bar(tenth.churn() / most)));
        }
        return grid.lines();
    }

    /** Where the scores of those who left and of those who stayed lie; nothing without scores. */
    List<String> distribution() {
        List<Long> stayed = accuracy.stayed();
        List<Long> left = accuracy.left();
        long allStayed = sum(stayed);
        long allLeft = sum(left);
        if (allStayed + allLeft == 0) {
            return List.of();
        }
        double most = 0;
        for (int from = 0; from < stayed.size() - 1; from += STEP) {
            most = Math.max(most, Math.max(share(left, from, allLeft), share(stayed, from, allStayed)));
        }
        TextGrid grid = new TextGrid(0, true);
        grid.row(List.of(
                words.say("score", "pontuação"), words.say("left", "saíram"), words.say("stayed", "ficaram"), ""));
        for (int from = 0; from < stayed.size() - 1; from += STEP) {
            double gone = share(left, from, allLeft);
            double here = share(stayed, from, allStayed);
            grid.row(List.of(
                    from + "-" + (end(from, stayed.size()) - 1),
                    allLeft == 0 ? Wording.NONE : words.percent(gone),
                    allStayed == 0 ? Wording.NONE : words.percent(here),
                    padded(bar(gone / most)) + " " + bar(here / most).replace('#', '.')));
        }
        return grid.lines();
    }

    private static int end(int from, int size) {
        return from + STEP >= size - 1 ? size : from + STEP;
    }

    private static double share(List<Long> counts, int from, long all) {
        return all == 0 ? 0 : (double) sum(counts.subList(from, end(from, counts.size()))) / all;
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private static String bar(double share) {
        return "#".repeat((int) Math.round(BAR * share));
    }

    private static String padded(String bar) {
        return bar + " ".repeat(BAR - bar.length());
    }
}
