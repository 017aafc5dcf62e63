package dev.farol.backtest.report;

import dev.farol.backtest.Backtest;
import dev.farol.backtest.BandProof;
import dev.farol.backtest.LeadTime;
import dev.farol.metrics.output.TextGrid;
import dev.farol.rules.Language;
import dev.farol.statistics.Auc;
import dev.farol.statistics.Brier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A backtest for a terminal of 100 columns: what matters first, with small plots in text. For one thread. */
public final class BacktestText {

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
        backtest.cautions()
                .forEach(caution ->
                        lines.addAll(Wrapped.lines("! ", caution.text().in(words.language()))));
        accuracy();
        bands();
        TextPlots plots = new TextPlots(backtest.accuracy(), words);
        part(words.say("By tenths, riskiest first", "Por décimos, os de maior risco primeiro"), plots.gains());
        part(
                words.say(
                        "Scores of those who left (#) and of those who stayed (.)",
                        "Pontuações de quem saiu (#) e de quem ficou (.)"),
                plots.distribution());
        leadTime();
        part(
                words.say(
                        "Rules, those first without which most of the area is lost",
                        "Regras, primeiro aquelas sem as quais mais área se perde"),
                new RuleLines(backtest.ruleProofs(), words).lines());
    }

    private void headline() {
        Backtest.Size size = backtest.size();
        lines.addAll(Wrapped.lines(
                "",
                words.say("Rules ", "Regras ") + backtest.rules() + ": " + words.size(backtest) + "; "
                        + words.number(size.left()) + words.say(" left", " saíram")
                        + (size.rows() == 0 ? "" : " (" + words.percent((double) size.left() / size.rows()) + ")")));
    }

    private void accuracy() {
        Optional<Auc> auc = backtest.accuracy().auc();
        if (backtest.chance().isPresent()) {
            chance(backtest.chance().get(), auc);
        } else {
            heading(words.say("How well the score tells who leaves", "Quão bem a pontuação prevê quem sai"));
            line(words.say("area under the ROC curve (AUC) ", "área sob a curva ROC (AUC) ") + words.area(auc));
            auc.ifPresent(each -> line(words.meaning(each)));
        }
        if (backtest.accuracy().averagePrecision().isPresent()) {
            line(words.say("area under precision and recall (PR-AUC) ", "área sob precisão e cobertura (PR-AUC) ")
                    + words.decimal(backtest.accuracy().averagePrecision(), 3)
                    + words.say(", by chance ", ", ao acaso ")
                    + words.decimal(backtest.accuracy().baseRate(), 3));
        }
        backtest.accuracy().brier().ifPresent(brier -> line(brier(brier)));
    }

    private void chance(Backtest.Chance chance, Optional<Auc> auc) {
        heading(words.say(
                "What chance gives: the outcomes shuffled " + chance.shuffles() + " times",
                "O que o acaso dá: os desfechos embaralhados " + chance.shuffles() + " vezes"));
        line(words.say(
                        "area under the ROC curve (AUC), mean and middle 95 % of the shuffles: ",
                        "área sob a curva ROC (AUC), média e 95 % centrais dos embaralhamentos: ")
                + words.area(auc));
        line(words.truth(chance));
    }

    private String brier(Brier brier) {
        return words.say("Brier score ", "escore de Brier ")
                + words.decimal(brier.value(), 4)
                + words.say(", of the base rate alone ", ", só da taxa média ")
                + words.decimal(brier.reference(), 4)
                + brier.skill()
                        .map(skill -> words.say("; skill ", "; ganho ") + words.percent(skill))
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
                "churn",
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
            line(words.number(backtest.missed().count())
                    + words.say(" left from the best band; ", " saíram da melhor faixa; ")
                    + words.number(backtest.alarms().count())
                    + words.say(" stayed though at risk", " ficaram embora em risco"));
        }
    }

    private void leadTime() {
        LeadTime lead = backtest.leadTime();
        if (lead.weeks() == 0 || lead.leavers() == 0) {
            return;
        }
        heading(words.say("Notice", "Antecedência"));
        new Notice(lead, words).sentences().forEach(this::line);
    }

    private void part(String title, List<String> content) {
        if (!content.isEmpty()) {
            heading(title);
            lines.addAll(content);
        }
    }

    private void heading(String title) {
        lines.add("");
        lines.add(title);
    }

    private void line(String text) {
        lines.addAll(Wrapped.lines("  ", text));
    }
}
