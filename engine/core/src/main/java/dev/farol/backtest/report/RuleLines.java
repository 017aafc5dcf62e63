package dev.farol.backtest.report;

import dev.farol.backtest.RuleProof;
import dev.farol.metrics.output.TextGrid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rules for a terminal: those that give most, and those that do harm. */
record RuleLines(List<RuleProof> rules, Wording words) {

    private static final int BEST = 8;
    private static final int WORST = 4;
    private static final int LONGEST = 34;

    /** The order in which rules are shown: those first without which most is lost, then by name. */
    static final Comparator<RuleProof> BY_WORTH = Comparator.comparingDouble(
                    (RuleProof rule) -> -rule.aucLost().orElse(0))
            .thenComparing(RuleProof::rule);

    List<String> lines() {
        List<RuleProof> firing = rules.stream()
                .filter(rule -> rule.churnFired().of() > 0)
                .sorted(BY_WORTH)
                .toList();
        int between = firing.size() - BEST - WORST;
        TextGrid grid = new TextGrid(1, false);
        grid.row(List.of(
                "",
                words.say("points", "pontos"),
                words.say("fires", "vale"),
                words.say("churn then", "churn então"),
                words.say("else", "senão"),
                "lift",
                words.say("AUC lost", "perda AUC")));
        for (int i = 0; i < firing.size(); i++) {
            if (between <= 1 || i < BEST || i >= firing.size() - WORST) {
                grid.row(row(firing.get(i)));
            }
        }
        List<String> lines = new ArrayList<>(grid.lines());
        if (between > 1) {
            lines.add(
                    1 + BEST,
                    "  " + words.say("... ", "... ") + between
                            + words.say(
                                    " more between; --out and --format json tell all",
                                    " mais no meio; --out e --format json mostram todas"));
        }
        int silent = rules.size() - firing.size();
        if (silent > 0) {
            lines.add("  " + silent
                    + (silent == 1
                            ? words.say(" rule never fires", " regra nunca dispara")
                            : words.say(" rules never fire", " regras nunca disparam")));
        }
        return lines;
    }

    private List<String> row(RuleProof rule) {
        return List.of(
                brief(rule.rule()),
                words.signed(rule.points()),
                words.share(rule.churnFired(), rule.churnNot()),
                words.churn(rule.churnFired()),
                words.churn(rule.churnNot()),
                words.lift(rule.lift()),
                words.decimal(rule.aucLost(), 4));
    }

    private static String brief(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
