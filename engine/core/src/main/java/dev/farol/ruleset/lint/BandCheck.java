package dev.farol.ruleset.lint;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.diagnostic.Place;
import dev.farol.lowering.Effect;
import dev.farol.lowering.LoweredRule;
import dev.farol.lowering.Reading;
import dev.farol.rules.Band;
import dev.farol.rules.RuleFiles;
import dev.farol.rules.Stage;
import dev.farol.ruleset.reach.Reach;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Whether the band rules give every score one band, as far as it can be shown: others may ask more than the score. */
final class BandCheck {

    private static final int HIGHEST = 100;

    private final List<Reading> readings;
    private final Reach reach;
    private final Diagnostics diagnostics;

    BandCheck(List<Reading> readings, Reach reach, Diagnostics diagnostics) {
        this.readings = readings;
        this.reach = reach;
        this.diagnostics = diagnostics;
    }

    void look(List<LoweredRule> rules, List<Band> bands) {
        if (rules.isEmpty()) {
            diagnostics.error(
                    "no-bands",
                    Place.of(Stage.BANDS.folder()),
                    "No rule in bands/ turns a score into a band.",
                    "Maybe add bands/bands.drl with a rule such as Customer( score <= 50 ).");
            return;
        }
        for (Band band : bands) {
            if (rules.stream().noneMatch(rule -> rule.effect().equals(new Effect.InBand(band.id())))) {
                diagnostics.warning(
                        "band-unused",
                        Place.of(RuleFiles.SCORECARD),
                        "No rule in bands/ gives this band (" + band.id() + ").",
                        "Maybe add a rule with health.band(\"" + band.id() + "\");");
            }
        }
        List<Integer> uncovered = new ArrayList<>();
        for (int score = 0; score <= HIGHEST; score++) {
            Reach here = at(score);
            if (rules.stream().noneMatch(rule -> here.canHold(rule.condition()))) {
                uncovered.add(score);
            }
        }
        if (!uncovered.isEmpty()) {
            diagnostics.error(
                    "band-gap",
                    rules.get(rules.size() - 1).place(),
                    "No band rule fires for some scores (" + ranges(uncovered) + ").",
                    "Maybe one of the limits in the band rules is off by one.");
        }
        List<BitSet> surely = rules.stream().map(this::surely).toList();
        for (int second = 1; second < rules.size(); second++) {
            for (int first = 0; first < second; first++) {
                if (surely.get(first).intersects(surely.get(second))) {
                    BitSet both = (BitSet) surely.get(first).clone();
                    both.and(surely.get(second));
                    overlap(rules.get(first), rules.get(second), both);
                    break;
                }
            }
        }
    }

    private void overlap(LoweredRule first, LoweredRule second, BitSet both) {
        diagnostics.error(
                "band-overlap",
                second.place(),
                "Two band rules fire for the same scores ("
                        + ranges(both.stream().boxed().toList()) + "): " + second.name() + ", and " + first.name()
                        + " at " + first.place() + ".",
                "Maybe one of them needs a second limit: score > 50 && score <= 70.");
    }

    /** The scores at which the rule fires, whatever else is so: with every other reading absent it fires too. */
    private BitSet surely(LoweredRule rule) {
        BitSet scores = new BitSet();
        if (TextSlots.seesAbsence(rule.condition())) {
            return scores;
        }
        double[] numbers = new double[readings.size()];
        Arrays.fill(numbers, Double.NaN);
        int slot = readings.indexOf(new Reading.Score());
        String[] texts = new String[TextSlots.most(rule.condition())];
        Arrays.fill(texts, "");
        for (int score = 0; score <= HIGHEST; score++) {
            if (slot >= 0) {
                numbers[slot] = score;
            }
            scores.set(score, rule.condition().holds(numbers, texts));
        }
        return scores;
    }

    private Reach at(int score) {
        int slot = readings.indexOf(new Reading.Score());
        return slot < 0 ? reach : reach.where(slot, score);
    }

    private static String ranges(List<Integer> scores) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < scores.size(); ) {
            int from = i;
            while (i + 1 < scores.size() && scores.get(i + 1) == scores.get(i) + 1) {
                i++;
            }
            text.append(text.isEmpty() ? "" : ", ").append(scores.get(from));
            if (i > from) {
                text.append(" to ").append(scores.get(i));
            }
            i++;
        }
        return text.toString();
    }
}
