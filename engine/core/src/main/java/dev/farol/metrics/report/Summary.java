package dev.farol.metrics.report;

import dev.farol.metrics.Figure;
import dev.farol.metrics.Group;
import dev.farol.metrics.catalogue.Unit;
import dev.farol.metrics.output.FigureText;
import dev.farol.metrics.report.markup.Tag;
import java.math.BigDecimal;

/** The month in a few sentences. */
final class Summary {

    private final Draft draft;
    private final Tag list = Tag.of("ul", "brief");

    private Summary(Draft draft) {
        this.draft = draft;
    }

    static Tag of(Draft draft) {
        Summary summary = new Summary(draft);
        summary.revenue();
        summary.churn();
        summary.retention();
        summary.voice();
        return summary.list;
    }

    private void say(String text) {
        list.add(Tag.of("li").text(text));
    }

    private boolean known(String metric) {
        return draft.figure(metric).answer().value().isPresent();
    }

    private void missing(String metric) {
        say(draft.name(metric) + ": " + draft.text(metric) + ".");
    }

    private void revenue() {
        if (!known("mrr")) {
            missing("mrr");
            return;
        }
        Figure growth = draft.figure("growth.net_new_mrr");
        String percent = Figures.part(growth, "growth")
                .map(share -> " ("
                        + FigureText.number(share, Unit.SHARE, draft.words().language()) + ")")
                .orElse("");
        say(draft.say("MRR is ", "O MRR é ")
                + draft.text("mrr")
                + draft.say(" at the end of the month, ", " no fim do mês, ")
                + growth.answer()
                        .number()
                        .map(change -> FigureText.change(
                                change, Unit.MONEY, draft.words().language()))
                        .orElse("")
                + percent
                + draft.say(" against its start, from ", " em relação ao início, vindo de ")
                + draft.words().number(draft.figure("mrr").answer().n())
                + draft.say(" paying customers.", " clientes pagantes."));
    }

    private void churn() {
        if (!known("churn.logo")) {
            missing("churn.logo");
            return;
        }
        Figure logo = draft.figure("churn.logo");
        say(number(logo.answer().numerator()) + draft.say(" of ", " de ")
                + number(logo.answer().denominator())
                + draft.say(" customers left (", " clientes saíram (") + draft.text(logo) + "): "
                + numerator("churn.voluntary") + draft.say(" by their own act, ", " por ato próprio, ")
                + numerator("churn.involuntary") + draft.say(" for payments that failed, ", " por falha de pagamento, ")
                + numerator("churn.unknown") + draft.say(" for unknown reasons.", " por motivo desconhecido."));
    }

    private String numerator(String metric) {
        return number(draft.figure(metric).answer().numerator());
    }

    private String number(java.util.Optional<BigDecimal> number) {
        return draft.words().number(number.orElse(BigDecimal.ZERO));
    }

    private void retention() {
        if (!known("retention.nrr")) {
            missing("retention.nrr");
            return;
        }
        boolean grows =
                draft.figure("retention.nrr").answer().number().orElseThrow().compareTo(BigDecimal.ONE) > 0;
        say(draft.say("The customers of the start bring ", "Os clientes do início rendem ")
                + draft.text("retention.nrr")
                + draft.say(" of what they brought (NRR), ", " do que rendiam (NRR), ")
                + draft.text("retention.grr")
                + draft.say(" without expansion (GRR): ", " sem expansão (GRR): ")
                + (grows
                        ? draft.say("expansion outweighs what was lost.", "a expansão supera as perdas.")
                        : draft.say("expansion does not outweigh what was lost.", "a expansão não supera as perdas.")));
    }

    private void voice() {
        if (!known("nps")) {
            missing("nps");
            return;
        }
        Figure nps = draft.figure("nps");
        Figure before = draft.figures().of("nps", draft.figures().before(), Group.WHOLE);
        say("NPS " + draft.text(nps)
                + draft.part(nps, "margin").map(margin -> " ± " + margin).orElse("")
                + draft.say(" from ", " com ")
                + draft.words().number(nps.answer().n())
                + draft.say(" answers, zone ", " respostas, zona ") + draft.text("nps.zone")
                + (before.answer().value().isPresent() ? against(nps) : "") + ".");
    }

    /** Whether the change since the month before is more than chance. */
    private String against(Figure nps) {
        BigDecimal change = Figures.part(nps, "change").orElse(BigDecimal.ZERO);
        BigDecimal margin = Figures.part(nps, "changeMargin").orElse(BigDecimal.ZERO);
        return "; " + FigureText.change(change, Unit.POINTS, draft.words().language())
                + draft.say(" against the month before, ", " ante o mês anterior, ")
                + (change.abs().compareTo(margin) <= 0
                        ? draft.say("within the margin of error", "dentro da margem de erro")
                        : draft.say("more than the margin of error", "acima da margem de erro"));
    }
}
