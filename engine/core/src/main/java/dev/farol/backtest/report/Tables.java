package dev.farol.backtest.report;

import dev.farol.backtest.Backtest;
import dev.farol.backtest.BandProof;
import dev.farol.backtest.LeadTime;
import dev.farol.backtest.RuleProof;
import dev.farol.backtest.Slice;
import dev.farol.metrics.report.markup.Table;
import dev.farol.metrics.report.markup.Tag;
import dev.farol.statistics.Gains;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of the page. */
record Tables(Backtest backtest, Wording words) {

    Tag bands() {
        Table table = new Table(words.say("Who was in which band", "Quem estava em que faixa"), "bands")
                .columns(List.of(
                        words.say(".Band", ".Faixa"),
                        words.say("Rows", "Linhas"),
                        words.say("Share", "Parcela"),
                        words.say("Left", "Saíram"),
                        "Churn",
                        words.say("Of all who left", "De todos que saíram")));
        for (BandProof band : backtest.bands()) {
            table.row(
                    Table.name(band.label().in(words.language())),
                    Table.number(words.number(band.churn().of())),
                    Table.number(words.percent(band.shareOfRows())),
                    Table.number(words.number(band.churn().count())),
                    Table.number(words.churnWithin(band.churn())),
                    Table.number(words.percent(band.shareOfLeft())));
        }
        return table.tag();
    }

    Tag leadTime() {
        LeadTime lead = backtest.leadTime();
        if (lead.weeks() == 0 || lead.leavers() == 0) {
            return Tag.of("p", "note")
                    .text(words.say(
                            "Nothing was looked back for: nobody left, or it was not asked for.",
                            "Nada foi olhado para trás: ninguém saiu, ou não foi pedido."));
        }
        return Tag.of("p", "note")
                .text(new Notice(lead, words)
                        .sentences().stream().map(Wording::sentence).collect(Collectors.joining(" ")));
    }

    Tag tenths() {
        Table table = new Table(words.say("Riskiest first", "Maior risco primeiro"), "tenths")
                .columns(List.of(
                        words.say(".Tenth", ".Décimo"),
                        words.say("Rows", "Linhas"),
                        words.say("Left", "Saíram"),
                        "Churn",
                        "Lift",
                        words.say("Found so far", "Encontrados até aqui")));
        for (Gains.Tenth tenth : backtest.accuracy().gains().map(Gains::tenths).orElse(List.of())) {
            table.row(
                    Table.name(Integer.toString(tenth.number())),
                    Table.number(words.decimal(tenth.rows(), 1)),
                    Table.number(words.decimal(tenth.leavers(), 1)),
                    Table.number(words.percent(tenth.churn())),
                    Table.number(words.decimal(tenth.lift(), 2)),
                    Table.number(words.percent(tenth.found())));
        }
        return table.tag();
    }

    Tag rules() {
        Table table = new Table(words.say("Each health rule by itself", "Cada regra de saúde por si"), "rules")
                .columns(List.of(
                        words.say(".Rule", ".Regra"),
                        words.say("Points", "Pontos"),
                        words.say("Fires", "Dispara"),
                        words.say("Churn then", "Churn então"),
                        words.say("Churn else", "Churn senão"),
                        "Lift",
                        words.say("Area lost without it", "Área perdida sem ela"),
                        words.say(".Fires with", ".Dispara junto com")));
        for (RuleProof rule :
                backtest.ruleProofs().stream().sorted(RuleLines.BY_WORTH).toList()) {
            table.row(
                    Table.name(rule.rule()),
                    Table.number(words.signed(rule.points())),
                    Table.number(words.share(rule.churnFired(), rule.churnNot())),
                    Table.number(words.churnWithin(rule.churnFired())),
                    Table.number(words.churn(rule.churnNot())),
                    Table.number(words.lift(rule.lift())),
                    Table.number(words.decimal(rule.aucLost(), 4)),
                    Table.text(rule.overlaps().stream()
                            .map(each -> each.rule() + " " + words.decimal(100 * each.share(), 0) + "\u00a0%")
                            .collect(Collectors.joining(", "))));
        }
        return table.tag();
    }

    Tag slices(String caption, List<Slice> slices) {
        if (slices.isEmpty()) {
            return Tag.of("p", "none")
                    .text(caption + words.say(": none, or too many to look at", ": nenhum, ou demais para se olhar"));
        }
        Table table = new Table(caption, "slices")
                .columns(List.of(
                        ".",
                        words.say("Rows", "Linhas"),
                        words.say("Left", "Saíram"),
                        "Churn",
                        words.say("Area under the curve", "Área sob a curva")));
        for (Slice slice : slices) {
            table.row(
                    Table.name(words.name(slice)),
                    Table.number(words.number(slice.churn().of())),
                    Table.number(words.number(slice.churn().count())),
                    Table.number(words.churnWithin(slice.churn())),
                    Table.number(words.area(slice.auc())));
        }
        return table.tag();
    }
}
