package dev.farol.metrics.report;

import dev.farol.history.EpochNanos;
import dev.farol.metrics.Figure;
import dev.farol.metrics.MetricsRequest;
import dev.farol.metrics.MetricsTerms;
import dev.farol.metrics.catalogue.Unit;
import dev.farol.metrics.count.Horizon;
import dev.farol.metrics.output.FigureText;
import dev.farol.metrics.report.markup.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the page came about. */
final class Origin {

    private Origin() {}

    static List<Tag> of(Draft draft) {
        MetricsRequest request = draft.figures().request();
        MetricsTerms terms = request.terms();
        Words words = draft.words();
        Tag facts = Tag.of("ul");
        fact(
                facts,
                draft.say("As of: ", "Posição em: ")
                        + words.moment(request.asOf(), request.zone())
                        + draft.say(". What happened later is not seen.", ". O que aconteceu depois não é visto."));
        fact(
                facts,
                draft.say("Time zone in which days begin: ", "Fuso em que os dias começam: ")
                        + request.zone().getId() + ".");
        fact(
                facts,
                draft.say("Customers looked at: ", "Clientes observados: ")
                        + words.count(draft.figures().customers()) + ".");
        fact(
                facts,
                terms.margin()
                        .map(margin -> draft.say("Gross margin: ", "Margem bruta: ")
                                + FigureText.number(margin, Unit.SHARE, words.language()) + ".")
                        .orElse(draft.say(
                                "No gross margin is known: lifetime value and payback are of revenue.",
                                "Margem bruta não informada: valor do tempo de vida e retorno são sobre a receita.")));
        fact(
                facts,
                draft.say("Early churn is that of the first ", "Churn precoce é o dos primeiros ")
                        + terms.counting().earlyDays()
                        + draft.say(" days; calls given up within ", " dias; ligações abandonadas em até ")
                        + terms.counting().shortWaitSeconds()
                        + draft.say(" seconds are in no figure.", " segundos não entram em número algum."));
        terms.keptFrom()
                .ifPresent(first -> fact(
                        facts,
                        draft.say("Interactions are kept from ", "As interações são guardadas a partir de ")
                                + words.moment(first, request.zone())
                                + draft.say(
                                        "; subscriptions are never forgotten.",
                                        "; assinaturas nunca são esquecidas.")));
        fact(
                facts,
                draft.say(
                        "Shares, means and margins are computed exactly and rounded for display only. Money is in the installation's currency.",
                        "Parcelas, médias e margens são calculadas com exatidão e arredondadas só para exibição. Valores na moeda da instalação."));
        return List.of(facts, provisional(draft));
    }

    private static void fact(Tag facts, String text) {
        facts.add(Tag.of("li").text(text));
    }

    /** What may still change, and until when. */
    private static Tag provisional(Draft draft) {
        Map<Long, List<String>> until = new TreeMap<>();
        MetricsRequest request = draft.figures().request();
        for (var metric : request.metrics()) {
            Figure figure = draft.figure(metric.id());
            if (figure.provisional()) {
                long end = Horizon.after(
                        figure.period().end(request.zone()),
                        metric.horizonDays(request.terms().counting()));
                until.computeIfAbsent(end, unused -> new ArrayList<>()).add(draft.name(metric.id()));
            }
        }
        if (until.isEmpty()) {
            return Tag.of("p")
                    .text(draft.say("All figures of the month are final.", "Todos os números do mês são definitivos."));
        }
        Tag list = Tag.of("ul");
        until.forEach((end, names) -> fact(
                list,
                draft.say("until ", "até ") + draft.words().moment(EpochNanos.instant(end), request.zone()) + ": "
                        + String.join("; ", names)));
        return Tag.of("div")
                .add(
                        Tag.of("p")
                                .text(
                                        draft.say(
                                                "Figures marked ° are provisional, because interactions that have not happened yet may change them:",
                                                "Números marcados com ° são provisórios, porque interações que ainda não aconteceram podem mudá-los:")),
                        list);
    }
}
