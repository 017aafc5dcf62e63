package dev.farol.metrics.catalogue;

import static dev.farol.metrics.catalogue.MetricDraft.metric;

import dev.farol.metrics.count.Horizon;
import dev.farol.metrics.tally.ByName;
import dev.farol.metrics.tally.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What customers say. */
final class VoiceMetrics {

    private static final String REICHHELD = "Reichheld, Harvard Business Review 81 (12), 2003";

    private VoiceMetrics() {}

    static List<Metric> all() {
        List<Metric> all = new ArrayList<>();
        all.addAll(ofKind(
                "nps",
                "",
                "",
                new NetPromoters.Kind(
                        Quantity.NPS_PROMOTERS, Quantity.NPS_PASSIVES, Quantity.NPS_DETRACTORS, ByName.NPS_WAVE)));
        all.addAll(ofKind(
                "nps.transactional",
                " (transactional)",
                " (transacional)",
                new NetPromoters.Kind(
                        Quantity.TRANSACTIONAL_PROMOTERS,
                        Quantity.TRANSACTIONAL_PASSIVES,
                        Quantity.TRANSACTIONAL_DETRACTORS,
                        ByName.TRANSACTIONAL_WAVE)));
        all.addAll(List.of(csat(), ces(), easy(), happiness(), rating(), responses()));
        return all;
    }

    private static List<Metric> ofKind(String id, String en, String pt, NetPromoters.Kind kind) {
        Metric score = metric(id, "Net Promoter Score" + en, "Net Promoter Score" + pt)
                .is(
                        "100 x (promoters 9-10 less detractors 0-6) / answers; passives count among the answers. The margin of error is 1.96 x sqrt((p + d - (p - d)^2) / n) x 100. Relational and transactional surveys are kept apart; an answer that names none is relational.",
                        "100 x (promotores 9-10 menos detratores 0-6) / respostas; neutros contam entre as respostas. A margem de erro é 1,96 x raiz((p + d - (p - d)^2) / n) x 100. Pesquisas relacionais e transacionais ficam separadas; resposta sem indicação é relacional.")
                .in(Unit.POINTS)
                .after(REICHHELD)
                .of("nps")
                .by(sums -> NetPromoters.score(sums, kind));
        Metric zone = metric(id + ".zone", "NPS zone" + en, "Zona do NPS" + pt)
                .is(
                        "critical below 0, reasonable from 0, very good from 50, excellent from 75.",
                        "crítica abaixo de 0, razoável a partir de 0, muito boa a partir de 50, excelente a partir de 75.")
                .in(Unit.WORD)
                .after("half-open zones [0, 50), [50, 75), [75, 100]")
                .of("nps")
                .by(sums -> NetPromoters.zone(sums, kind));
        Metric waves = metric(id + ".waves", "NPS, wave against wave" + en, "NPS, onda a onda" + pt)
                .is(
                        "NPS of each wave with answers in the period, as known at its end, against the wave that began before it; the value is the change of the last wave, and its margin is that of a difference of two independent samples.",
                        "NPS de cada onda com respostas no período, como se sabia no fim, contra a onda que começou antes; o valor é a mudança da última onda, e sua margem é a da diferença de duas amostras independentes.")
                .in(Unit.POINTS)
                .after(REICHHELD + "; difference of independent samples")
                .of("nps")
                .by(sums -> NetPromoters.waves(sums, kind));
        return List.of(score, zone, waves);
    }

    private static Metric csat() {
        return metric("csat", "Customer satisfaction (CSAT)", "Satisfação do cliente (CSAT)")
                .is(
                        "Answers 4 or 5, of all answers (top two boxes); not the mean.",
                        "Respostas 4 ou 5, sobre todas (duas melhores notas); não a média.")
                .in(Unit.SHARE)
                .after("top-two-box share")
                .of("csat")
                .by(sums -> Answer.share(
                        sums.sum(Quantity.CSAT_SATISFIED), sums.sum(Quantity.CSAT_ANSWERS), Absence.NO_ANSWERS));
    }

    private static Metric ces() {
        return metric("ces", "Customer effort (CES)", "Esforço do cliente (CES)")
                .is(
                        "Mean of answers from 1 to 7; higher is easier.",
                        "Média das respostas de 1 a 7; maior é mais fácil.")
                .in(Unit.SCALE)
                .after("Dixon, Freeman and Toman, Harvard Business Review 88 (7), 2010; CES 2.0")
                .of("ces")
                .by(sums ->
                        Answer.share(sums.sum(Quantity.CES_SUM), sums.sum(Quantity.CES_ANSWERS), Absence.NO_ANSWERS));
    }

    private static Metric easy() {
        return metric("ces.easy", "Easy answers (CES)", "Respostas favoráveis (CES)")
                .is("Answers 5 to 7, of all answers.", "Respostas de 5 a 7, sobre todas.")
                .in(Unit.SHARE)
                .after("CES 2.0, share of agreement")
                .of("ces")
                .by(sums ->
                        Answer.share(sums.sum(Quantity.CES_EASY), sums.sum(Quantity.CES_ANSWERS), Absence.NO_ANSWERS));
    }

    private static Metric happiness() {
        return metric("chi", "Customer happiness index (CHI)", "Índice de felicidade do cliente (CHI)")
                .is(
                        "Mean score, at the end of the period, by rules for usage of the last 30 days (examples/chi/rules); customers that have left, or of whom too little is known, are not in it.",
                        "Pontuação média, no fim do período, por regras sobre o uso dos últimos 30 dias (examples/chi/rules); clientes que saíram, ou de quem se sabe pouco, não entram.")
                .in(Unit.SCALE)
                .after("rules, not a closed formula")
                .of("login", "feature_usage")
                .by(sums -> Answer.share(
                        sums.sum(Quantity.CHI_SUM), sums.sum(Quantity.CHI_CUSTOMERS), Absence.NO_READINGS));
    }

    private static Metric rating() {
        return metric("rating", "Direct rating", "Avaliação direta")
                .is(
                        "Mean of ratings from 1 to 5, with their standard deviation (of a sample). Not CSAT.",
                        "Média das avaliações de 1 a 5, com o desvio padrão (amostral). Não é CSAT.")
                .in(Unit.SCALE)
                .after("arithmetic mean")
                .of("rating")
                .by(VoiceMetrics::meanRating);
    }

    private static Answer meanRating(Sums sums) {
        BigDecimal count = sums.sum(Quantity.RATINGS);
        BigDecimal sum = sums.sum(Quantity.RATING_SUM);
        Answer mean = Answer.share(sum, count, Absence.NO_ANSWERS);
        return count.compareTo(BigDecimal.ONE) <= 0
                ? mean
                : mean.with("standardDeviation", Spread.deviation(count, sum, sums.sum(Quantity.RATING_SQUARES)));
    }

    private static Metric responses() {
        return metric("response.rate", "Response rate", "Taxa de resposta")
                .is(
                        "Surveys sent in the period that were answered within 14 days (same survey and wave), of those sent. Each answer belongs to one sending.",
                        "Pesquisas enviadas no período e respondidas em até 14 dias (mesma pesquisa e onda), sobre as enviadas. Cada resposta pertence a um envio.")
                .in(Unit.SHARE)
                .after("answers / surveys delivered")
                .of("survey_sent", "nps", "csat", "ces", "rating")
                .looksAhead(Horizon.ANSWER)
                .by(sums -> Answer.share(
                        sums.sum(Quantity.SURVEYS_ANSWERED), sums.sum(Quantity.SURVEYS_SENT), Absence.NO_SURVEYS));
    }
}
