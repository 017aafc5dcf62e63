package dev.farol.metrics.report;

import dev.farol.metrics.Figure;
import dev.farol.metrics.catalogue.Unit;
import dev.farol.metrics.report.Plots.Shown;
import dev.farol.metrics.report.markup.Tag;
import java.util.List;

/** The parts of the page about one subject each. */
final class Sections {

    private final Draft draft;

    Sections(Draft draft) {
        this.draft = draft;
    }

    private String say(String english, String portuguese) {
        return draft.say(english, portuguese);
    }

    Tag revenue() {
        return section("revenue", say("Revenue", "Receita"))
                .add(Bridge.of(draft))
                .add(MetricTable.of(
                        draft,
                        say("Revenue and value", "Receita e valor"),
                        List.of(
                                "mrr",
                                "growth.net_new_mrr",
                                "customers",
                                "arpa",
                                "quick.ratio",
                                "growth.predictability",
                                "ltv",
                                "cac",
                                "ltv.cac",
                                "cac.payback")));
    }

    Tag churn() {
        Tag bars = Plots.bars(
                draft,
                "churn-plot",
                say("Logo churn by cause", "Churn de clientes por causa"),
                List.of(
                        new Shown("churn.voluntary", say("voluntary", "voluntário")),
                        new Shown("churn.involuntary", say("involuntary", "involuntário")),
                        new Shown("churn.unknown", say("unknown", "desconhecido"))),
                draft.words()::percent);
        Tag lines = Plots.lines(
                draft,
                "retention-plot",
                say("Revenue retention", "Retenção de receita"),
                List.of(new Shown("retention.nrr", "NRR"), new Shown("retention.grr", "GRR")),
                draft.words()::percent);
        return section("churn", say("Churn and retention", "Churn e retenção"))
                .add(Plots.beside(bars, lines))
                .add(MetricTable.of(
                        draft,
                        say("Churn and retention", "Churn e retenção"),
                        List.of(
                                "churn.logo",
                                "churn.voluntary",
                                "churn.involuntary",
                                "churn.unknown",
                                "churn.annualised",
                                "churn.early",
                                "churn.revenue.gross",
                                "churn.revenue.net",
                                "churn.negative",
                                "retention.logo",
                                "retention.nrr",
                                "retention.grr",
                                "retention.lifetime",
                                "retention.survival")));
    }

    Tag cohorts() {
        return section("cohorts", say("How long customers stay", "Quanto tempo os clientes ficam"))
                .add(SurvivalCurve.of(draft), CohortTriangle.of(draft));
    }

    Tag voice() {
        Tag nps = Plots.lines(
                draft,
                "nps-plot",
                say("NPS with its margin of error", "NPS com sua margem de erro"),
                List.of(new Shown("nps", "NPS")),
                draft.words()::tick);
        Tag csat = Plots.lines(
                draft,
                "csat-plot",
                say("Satisfaction and easy answers", "Satisfação e respostas favoráveis"),
                List.of(new Shown("csat", "CSAT"), new Shown("ces.easy", "CES")),
                draft.words()::percent);
        return section("voice", say("Voice of the customer", "Voz do cliente"))
                .add(Plots.beside(nps, csat))
                .add(MetricTable.of(
                        draft,
                        say("What customers say", "O que os clientes dizem"),
                        List.of(
                                "nps",
                                "nps.zone",
                                "nps.waves",
                                "nps.transactional",
                                "nps.transactional.zone",
                                "nps.transactional.waves",
                                "csat",
                                "ces",
                                "ces.easy",
                                "chi",
                                "rating",
                                "response.rate")))
                .add(Details.of(
                        draft,
                        "nps.waves",
                        say("NPS waves with answers in this month", "Ondas de NPS com respostas neste mês"),
                        say("Wave", "Onda"),
                        List.of(
                                new Details.Column("score", "NPS", Unit.POINTS),
                                new Details.Column("margin", say("Margin ±", "Margem ±"), Unit.POINTS),
                                new Details.Column("n", "n", Unit.COUNT),
                                new Details.Column("change", say("Change", "Mudança"), Unit.POINTS),
                                new Details.Column(
                                        "changeMargin", say("Its margin ±", "Margem dela ±"), Unit.POINTS))));
    }

    Tag service() {
        return section("service", say("Service", "Atendimento"))
                .add(MetricTable.of(
                        draft,
                        say("Calls", "Ligações"),
                        List.of("fcr", "asa", "asa.p90", "aht", "aht.with_wait", "acw", "abandonment", "calls")));
    }

    Tag engagement() {
        return section("engagement", say("Engagement", "Engajamento"))
                .add(MetricTable.of(
                        draft,
                        say("E-mails, meetings and conversations", "E-mails, reuniões e conversas"),
                        List.of("email.open", "email.click", "noshow", "conversations.meaningful", "pulse")));
    }

    Tag sales() {
        return section("sales", say("Sales", "Vendas"))
                .add(MetricTable.of(
                        draft,
                        say("Deals, orders and contracts", "Negociações, pedidos e contratos"),
                        List.of(
                                "conversion.stage",
                                "deal.loss",
                                "quotes",
                                "sales.value",
                                "sales.quantity",
                                "ticket.average",
                                "repeat.purchase",
                                "renewal.rate",
                                "renewal.rate.value")))
                .add(Plots.beside(Tag.of("div").add(losses()), Tag.of("div").add(stages())));
    }

    private List<Tag> losses() {
        return Details.of(
                draft,
                "deal.loss",
                say("Lost deals by reason", "Negociações perdidas por motivo"),
                say("Reason", "Motivo"),
                List.of(
                        new Details.Column("deals", say("Deals", "Negociações"), Unit.COUNT),
                        new Details.Column("share", say("Share", "Parcela"), Unit.SHARE)));
    }

    private List<Tag> stages() {
        return Details.of(
                draft,
                "conversion.stage",
                say("Conversion by stage", "Conversão por etapa"),
                say("Stage", "Etapa"),
                List.of(
                        new Details.Column("entered", say("Entered", "Entraram"), Unit.COUNT),
                        new Details.Column("movedOn", say("Moved on", "Avançaram"), Unit.COUNT),
                        new Details.Column("lost", say("Lost", "Perdidas"), Unit.COUNT),
                        new Details.Column("open", say("Open", "Abertas"), Unit.COUNT),
                        new Details.Column("share", say("Share", "Parcela"), Unit.SHARE)));
    }

    Tag health() {
        Tag section = section("health", say("Health", "Saúde"));
        Figure score = draft.figure("health.score");
        if (score.answer().value().isEmpty()) {
            return section.add(Tag.of("p", "none").text(draft.name("health.score") + ": " + draft.text(score) + "."));
        }
        Tag course = Plots.lines(
                draft,
                "health-plot",
                say("Mean health score", "Pontuação média de saúde"),
                List.of(new Shown("health.score", say("score", "nota"))),
                draft.words()::tick);
        List<Tag> bands = Details.of(
                draft,
                "health.score",
                say("Customers by band", "Clientes por faixa"),
                say("Band", "Faixa"),
                List.of(
                        new Details.Column("customers", say("Customers", "Clientes"), Unit.COUNT),
                        new Details.Column("share", say("Share", "Parcela"), Unit.SHARE)));
        return section.add(Plots.beside(course, Tag.of("div").add(bands)));
    }

    Tag groups(String by, int number) {
        return section("groups-" + number, say("By ", "Por ") + GroupTable.name(draft, by))
                .add(GroupTable.of(draft, by));
    }

    Tag league() {
        return section("league", say("The team", "O time")).add(League.of(draft));
    }

    Tag definitions() {
        return section("definitions", say("Definitions", "Definições")).add(Definitions.of(draft));
    }

    Tag origin() {
        return section("origin", say("How this page came about", "Como esta página foi feita"))
                .add(Origin.of(draft));
    }

    private static Tag section(String id, String title) {
        return Tag.of("section")
                .with("id", id)
                .with("aria-labelledby", id + "-heading")
                .add(Tag.of("h2").with("id", id + "-heading").text(title));
    }
}
