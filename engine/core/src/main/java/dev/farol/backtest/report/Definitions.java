package dev.farol.backtest.report;

import dev.farol.metrics.report.markup.Tag;
import dev.farol.rules.Label;
import java.util.List;

/** What the figures of the page are. */
final class Definitions {

    private static final List<Label> ALL = List.of(
            new Label(
                    "Every row is scored as of its moment: no interaction that happened later is seen, and what is told happened after it. "
                            + "Profiles of a file are as they stand in it: what they say has to have been known by then.",
                    "Cada linha é pontuada em sua data: nenhuma interação posterior é vista, e o desfecho aconteceu depois. "
                            + "Os perfis de um arquivo são como estão nele: o que dizem tem de ter sido conhecido até então."),
            new Label(
                    "Area under the ROC curve (AUC): the chance that one who left had a lower score than one who stayed, ties counting half; "
                            + "0.5 is chance. 95 % interval of DeLong, where customers have several rows by customer (Obuchowski). "
                            + "Rows without a score have no part in it.",
                    "Área sob a curva ROC (AUC): a chance de quem saiu ter pontuação menor do que quem ficou, empates valem meio; "
                            + "0,5 é o acaso. Intervalo de 95 % de DeLong, por cliente (Obuchowski) quando há várias linhas de um. "
                            + "Linhas sem pontuação não entram."),
            new Label(
                    "Area under precision and recall (PR-AUC): the share that leaves of those a cut warns of, averaged over those who left; "
                            + "by chance it is the share of all that leave.",
                    "Área sob precisão e cobertura (PR-AUC): a parcela que sai dentre os avisados por um corte, em média sobre quem saiu; "
                            + "ao acaso é a parcela de todos que saem."),
            new Label(
                    "Brier score: mean squared error of the probability that the score stands for, by a logistic curve fitted to other "
                            + "customers; 0 is perfect. Skill is the gain against telling everybody the base rate: 0 is none.",
                    "Escore de Brier: erro quadrático médio da probabilidade que a pontuação significa, por uma curva logística ajustada a "
                            + "outros clientes; 0 é perfeito. Ganho é contra dizer a todos a taxa média: 0 é nenhum."),
            new Label(
                    "Lift of a tenth: its churn by the churn of all; ties at a cut are split by expectation. Lift of a rule: churn when it "
                            + "fires by churn when not, with the interval of Katz; none with fewer than five rows on one side. "
                            + "Shares have the interval of Wilson.",
                    "Lift de um décimo: seu churn pelo churn de todos; empates em um corte são divididos pelo valor esperado. Lift de uma "
                            + "regra: churn quando dispara pelo churn quando não, com o intervalo de Katz; nenhum com menos de cinco linhas "
                            + "de um lado. Parcelas têm o intervalo de Wilson."),
            new Label(
                    "Area lost without a rule: with its points taken away and nothing else changed; below zero the score is better without "
                            + "it. It has no interval: small ones may be chance.",
                    "Área perdida sem uma regra: tirando seus pontos e nada mais; abaixo de zero a pontuação é melhor sem ela. Não tem "
                            + "intervalo: as pequenas podem ser acaso."),
            new Label(
                    "Fires with: rows that both rules fire for, by rows that any of the two fires for.",
                    "Dispara junto com: linhas em que as duas regras disparam, pelas linhas em que alguma delas dispara."),
            new Label(
                    "Missed: left from the best band. False alarm: stayed in a band of risk, which may also be because somebody acted on it.",
                    "Perdido: saiu da melhor faixa. Alarme falso: ficou em faixa de risco, o que também pode ser porque alguém agiu."));

    private Definitions() {}

    static Tag of(Wording words) {
        Tag list = Tag.of("ul", "note");
        ALL.forEach(definition -> list.add(Tag.of("li").text(definition.in(words.language()))));
        return list;
    }
}
