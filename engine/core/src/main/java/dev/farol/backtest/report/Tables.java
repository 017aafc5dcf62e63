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
            return Tag.of("p", "note").text("");
        }
        String text = words.number(lead.warned())
                + words.say(" of ", " de ")
                + words.number(lead.leavers())
                + words.say(
                        " customers that left were in a band of risk at the end",
                        " clientes que saíram estavam em faixa de risco no fim");
        String since = lead.half().isEmpty()
                ? ""
                : words.say("; half of them for ", "; metade deles havia ")
                        + words.decimal(lead.half(), 0)
                        + words.say(" days or more, a quarter for ", " dias ou mais, um quarto havia ")
                        + words.decimal(lead.threeQuarters(), 0)
                        + words.say(" or more", " ou mais");
        String known = lead.exact() < lead.warned()
                ? words.say(
                        ". Where it is not known when they left, days reach to the as-of only",
                        ". Onde não se sabe quando saíram, os dias vão só até a data da linha")
                : "";
        return Tag.of("p", "note").text(text + since + known + ".");
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
        Table table = new Table(words.say("Each health rule by itself", "Cada regra de saúde por si"), "groups")
                .columns(List.of(
                        words.say(".Rule", ".Regra"),
                        words.say("Points", "Pontos"),
                        words.say("Fires", "Vale"),
                        words.say("Churn then", "Churn então"),
                        words.say("Churn else", "Churn senão"),
                        "Lift",
                        words.say("Area lost without it", "Área perdida sem ela"),
                        words.say(".Fires with", ".Vale junto com")));
        for (RuleProof rule : backtest.ruleProofs()) {
            long all = rule.churnFired().of() + rule.churnNot().of();
            table.row(
                    Table.name(rule.rule()),
                    Table.number(words.signed(rule.points())),
                    Table.number(
                            all == 0
                                    ? Wording.NONE
                                    : words.percent((double) rule.churnFired().of() / all)),
                    Table.number(words.churnWithin(rule.churnFired())),
                    Table.number(words.churn(rule.churnNot())),
                    Table.number(words.lift(rule.lift())),
                    Table.number(words.decimal(rule.aucLost(), 4)),
                    Table.text(rule.overlaps().stream()
                            .map(each -> each.rule() + " " + words.percent(each.share()))
                            .collect(Collectors.joining(", "))));
        }
        return table.tag();
    }

    Tag slices(String caption, List<Slice> slices) {
        Table table = new Table(caption, "slices")
                .columns(List.of(
                        ".",
                        words.say("Rows", "Linhas"),
                        words.say("Left", "Saíram"),
                        "Churn",
                        words.say("Area under the curve", "Área sob a curva")));
        for (Slice slice : slices) {
            table.row(
                    Table.name(slice.name().isEmpty() ? words.say("not given", "não informado") : slice.name()),
                    Table.number(words.number(slice.churn().of())),
                    Table.number(words.number(slice.churn().count())),
                    Table.number(words.churnWithin(slice.churn())),
                    Table.number(words.area(slice.auc())));
        }
        return table.tag();
    }

    Tag definitions() {
        Tag list = Tag.of("ul", "note");
        for (String definition : List.of(
                words.say(
                        "Every row is scored as of its moment: nothing that happened later is seen, and what is told happened after it.",
                        "Cada linha é pontuada em sua data: nada que aconteceu depois é visto, e o desfecho aconteceu depois."),
                words.say(
                        "Area under the ROC curve: the chance that one who left had a lower score than one who stayed, ties counting half; 0.5 is chance. "
                                + "95 % interval of DeLong, for customers with several rows by clusters (Obuchowski).",
                        "Área sob a curva ROC: a chance de quem saiu ter pontuação menor do que quem ficou, empates valem meio; 0,5 é o acaso. "
                                + "Intervalo de 95 % de DeLong, por grupos (Obuchowski) quando um cliente tem várias linhas."),
                words.say(
                        "Precision and recall: mean share that leaves of those a cut warns of, over the cuts; by chance it is the share of all that leave.",
                        "Precisão e cobertura: parcela média que sai dentre os avisados por um corte, ao longo dos cortes; ao acaso é a parcela de todos que saem."),
                words.say(
                        "Brier score: mean squared error of the probability that the score stands for, by a logistic curve fitted to other customers; skill is against telling everybody the base rate.",
                        "Escore de Brier: erro quadrático médio da probabilidade que a pontuação significa, por uma curva logística ajustada a outros clientes; o ganho é contra dizer a todos a taxa média."),
                words.say(
                        "Lift of a tenth: churn by churn of all; ties at a cut are split by expectation. Lift of a rule: churn when it fires by churn when not, with the interval of Katz. Shares have the interval of Wilson.",
                        "Lift de um décimo: churn pelo churn de todos; empates em um corte são divididos pelo valor esperado. Lift de uma regra: churn quando vale pelo churn quando não, com o intervalo de Katz. Parcelas têm o intervalo de Wilson."),
                words.say(
                        "Area lost without a rule: with its points taken away and nothing else changed; below zero the score is better without it.",
                        "Área perdida sem uma regra: tirando seus pontos e nada mais; abaixo de zero a pontuação é melhor sem ela."),
                words.say(
                        "Notice: how long before it left a customer had been in a band of risk without a break, looked back week by week.",
                        "Antecedência: há quanto tempo, antes de sair, o cliente estava em faixa de risco sem interrupção, olhando semana a semana."))) {
            list.add(Tag.of("li").text(definition));
        }
        return list;
    }
}
