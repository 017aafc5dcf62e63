package dev.farol.backtest.report;

import dev.farol.backtest.Backtest;
import dev.farol.backtest.BandProof;
import dev.farol.backtest.LeadTime;
import dev.farol.backtest.RuleProof;
import dev.farol.metrics.output.TextGrid;
import dev.farol.rules.Language;
import dev.farol.statistics.Auc;
import dev.farol.statistics.Brier;
import dev.farol.statistics.Gains;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A backtest for a terminal: what matters first, with small plots in text. For one thread. */
public final class BacktestText {

    private static final int BAR = 30;
    private static final int STEP = 10;

    private final Backtest backtest;
    private final Wording words;
    private final List<String> lines = new ArrayList<>();

    private BacktestText(Backtest backtest, Language language) {
        this.backtest = backtest;
        this.words = new Wording(language);
    }

    /** The lines to show. */
    public static List<String> of(Backtest backtest, Language language) {
        BacktestText text = new BacktestText(backtest, language);
        text.tell();
        return List.copyOf(text.lines);
    }

    private void tell() {
        headline();
        backtest.cautions().forEach(caution -> lines.add("! " + caution.text().in(words.language())));
        accuracy();
        bands();
        gains();
        distribution();
        leadTime();
        rules();
    }

    private void headline() {
        Backtest.Size size = backtest.size();
        lines.add(words.say("Rules ", "Regras ") + backtest.rules() + ": " + words.number(size.rows())
                + words.say(" rows of ", " linhas de ") + words.number(size.customers())
                + words.say(" customers, ", " clientes, ") + words.number(size.left())
                + words.say(" left", " saíram")
                + (size.rows() == 0 ? "" : " (" + words.percent((double) size.left() / size.rows()) + ")"));
        if (size.first().isPresent()) {
            lines.add(words.say("as of ", "em ") + day(size.first()) + words.say(" to ", " a ") + day(size.last()));
        }
    }

    private static String day(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse(Wording.NONE);
    }

    private void accuracy() {
        heading(words.say("How well the score tells who leaves", "Quão bem a pontuação prevê quem sai"));
        Optional<Auc> auc = backtest.accuracy().auc();
        lines.add("  " + words.say("area under the curve ", "área sob a curva ") + words.area(auc));
        backtest.chance()
                .ifPresent(chance -> lines.add("  "
                        + words.say("with the true outcomes ", "com os desfechos verdadeiros ")
                        + chance.observed().map(area -> words.decimal(area, 3)).orElse(Wording.NONE)
                        + words.say("; of ", "; de ") + chance.shuffles()
                        + words.say(" shuffles as much or more: p = ", " embaralhamentos, tanto ou mais: p = ")
                        + words.decimal(chance.share(), 3)));
        auc.ifPresent(each -> lines.add("  " + meaning(each)));
        Optional<Double> rate = backtest.size().rows() == 0
                ? Optional.empty()
                : Optional.of((double) backtest.size().left() / backtest.size().rows());
        lines.add("  " + words.say("precision and recall ", "precisão e cobertura ")
                + words.decimal(backtest.accuracy().averagePrecision(), 3)
                + words.say(" (by chance ", " (ao acaso ")
                + rate.map(each -> words.decimal(each, 3)).orElse(Wording.NONE) + ")");
        backtest.accuracy().brier().ifPresent(brier -> lines.add("  " + brier(brier)));
    }

    private String meaning(Auc auc) {
        return words.say(
                        "of one who left and one who stayed, the one who left had the lower score in ",
                        "de quem saiu e quem ficou, quem saiu tinha pontuação menor em ")
                + words.decimal(100 * auc.value(), 0)
                + words.say(" of 100 cases", " de 100 casos");
    }

    private String brier(Brier brier) {
        return words.say("Brier score ", "escore de Brier ") + words.decimal(brier.value(), 4)
                + words.say(" (of the base rate ", " (da taxa média ")
                + words.decimal(brier.reference(), 4) + ")"
                + brier.skill()
                        .map(skill -> words.say(", skill ", ", ganho ") + words.percent(skill))
                        .orElse("");
    }

    private void bands() {
        heading(words.say("Bands", "Faixas"));
        TextGrid grid = new TextGrid(1, false);
        grid.row(List.of(
                "",
                words.say("rows", "linhas"),
                words.say("share", "parcela"),
                words.say("left", "saíram"),
                words.say("churn", "churn"),
                words.say("of all who left", "de todos que saíram")));
        for (BandProof band : backtest.bands()) {
            grid.row(List.of(
                    band.label().in(words.language()),
                    words.number(band.churn().of()),
                    words.percent(band.shareOfRows()),
                    words.number(band.churn().count()),
                    words.churnWithin(band.churn()),
                    words.percent(band.shareOfLeft())));
        }
        lines.addAll(grid.lines());
        if (backtest.chance().isEmpty()) {
            lines.add("  " + words.number(backtest.missed().count())
                    + words.say(" left from the best band; ", " saíram da melhor faixa; ")
                    + words.number(backtest.alarms().count())
                    + words.say(" stayed though at risk", " ficaram embora em risco"));
        }
    }

    private void gains() {
        if (backtest.accuracy().gains().isEmpty()) {
            return;
        }
        heading(words.say("By tenths, riskiest first", "Por décimos, os de maior risco primeiro"));
        TextGrid grid = new TextGrid(0, true);
        grid.row(List.of("", "churn", "lift", words.say("found", "encontrados"), ""));
        double most = backtest.accuracy().gains().get().tenths().stream()
                .mapToDouble(Gains.Tenth::churn)
                .max()
                .orElse(1);
        for (Gains.Tenth tenth : backtest.accuracy().gains().get().tenths()) {
            grid.row(List.of(
                    Integer.toString(tenth.number()),
                    words.percent(tenth.churn()),
                    words.decimal(tenth.lift(), 2),
                    words.percent(tenth.found()),
                    bar(tenth.churn() / most)));
        }
        lines.addAll(grid.lines());
    }

    private void distribution() {
        List<Long> stayed = backtest.accuracy().stayed();
        List<Long> left = backtest.accuracy().left();
        double allStayed = stayed.stream().mapToLong(Long::longValue).sum();
        double allLeft = left.stream().mapToLong(Long::longValue).sum();
        if (allStayed == 0 && allLeft == 0) {
            return;
        }
        heading(words.say(
                "Scores of those who left (#) and of those who stayed (.)",
                "Pontuações de quem saiu (#) e de quem ficou (.)"));
        for (int from = 0; from < stayed.size() - 1; from += STEP) {
            int to = from + STEP >= stayed.size() - 1 ? stayed.size() : from + STEP;
            double gone = share(left, from, to, allLeft);
            double here = share(stayed, from, to, allStayed);
            String name = String.format(Locale.ROOT, "%3d-%-3d", from, to - 1);
            lines.add("  " + name + " " + "#".repeat((int) Math.round(2 * BAR * gone)) + " "
                    + (allLeft == 0 ? "" : words.percent(gone)));
            lines.add("          " + ".".repeat((int) Math.round(2 * BAR * here)) + " "
                    + (allStayed == 0 ? "" : words.percent(here)));
        }
    }

    private static double share(List<Long> counts, int from, int to, double all) {
        return all == 0
                ? 0
                : counts.subList(from, to).stream().mapToLong(Long::longValue).sum() / all;
    }

    private void leadTime() {
        LeadTime lead = backtest.leadTime();
        if (lead.weeks() == 0 || lead.leavers() == 0) {
            return;
        }
        heading(words.say("Notice", "Antecedência"));
        lines.add("  " + words.number(lead.warned()) + words.say(" of ", " de ") + words.number(lead.leavers())
                + words.say(
                        " customers that left were at risk at the end",
                        " clientes que saíram estavam em risco no fim"));
        if (lead.half().isPresent()) {
            lines.add("  " + words.say("since ", "havia ") + words.decimal(lead.quarter(), 0) + " / "
                    + words.decimal(lead.half(), 0) + " / " + words.decimal(lead.threeQuarters(), 0)
                    + words.say(
                            " days (quarter, half, three quarters of them had less)",
                            " dias (um quarto, metade, três quartos deles tinham menos)"));
            if (lead.exact() < lead.warned()) {
                lines.add("  " + words.say("of ", "de ") + words.number(lead.warned() - lead.exact())
                        + words.say(
                                " it is not known when they left: their days reach to the as-of only",
                                " não se sabe quando saíram: os dias vão só até a data da linha"));
            }
        }
    }

    private void rules() {
        heading(words.say(
                "Rules, those first without which most is lost",
                "Regras, primeiro aquelas sem as quais mais se perde"));
        TextGrid grid = new TextGrid(1, false);
        grid.row(List.of(
                "",
                words.say("points", "pontos"),
                words.say("fires", "vale"),
                words.say("churn then", "churn então"),
                words.say("else", "senão"),
                "lift",
                words.say("area lost", "área perdida")));
        backtest.ruleProofs().stream()
                .sorted(Comparator.comparingDouble(
                                (RuleProof rule) -> -rule.aucLost().orElse(0))
                        .thenComparing(RuleProof::rule))
                .forEach(rule -> grid.row(List.of(
                        rule.rule(),
                        words.signed(rule.points()),
                        fires(rule),
                        words.churn(rule.churnFired()),
                        words.churn(rule.churnNot()),
                        words.lift(rule.lift()),
                        words.decimal(rule.aucLost(), 4))));
        lines.addAll(grid.lines());
    }

    private String fires(RuleProof rule) {
        long all = rule.churnFired().of() + rule.churnNot().of();
        return all == 0
                ? Wording.NONE
                : words.percent((double) rule.churnFired().of() / all);
    }

    private static String bar(double share) {
        return "#".repeat((int) Math.round(BAR * share));
    }

    private void heading(String title) {
        lines.add("");
        lines.add(title);
    }
}
