package dev.farol.metrics.catalogue;

import static dev.farol.metrics.catalogue.ChurnMetrics.ofSubscriptions;

import dev.farol.metrics.period.Timescale;
import dev.farol.metrics.tally.Level;
import dev.farol.metrics.tally.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Monthly recurring revenue, and how it moved: both ends of the period compared, customer by customer. */
final class RevenueMetrics {

    private static final String BRIDGE =
            "MRR bridge: start + new + expansion + reactivation - contraction - churned = end";

    private RevenueMetrics() {}

    static List<Metric> all() {
        return List.of(
                mrr(),
                movement(
                        "new",
                        Quantity.NEW_MRR,
                        "MRR novo",
                        "of customers that never had any before",
                        "de clientes que nunca tiveram MRR"),
                movement(
                        "expansion",
                        Quantity.EXPANSION_MRR,
                        "MRR de expansão",
                        "that customers bring more at the end",
                        "que clientes do início rendem a mais no fim"),
                movement(
                        "contraction",
                        Quantity.CONTRACTION_MRR,
                        "MRR de redução",
                        "that customers bring less at the end, but not nothing",
                        "que clientes do início rendem a menos no fim, mas não zero"),
                movement(
                        "churned",
                        Quantity.CHURNED_MRR,
                        "MRR perdido",
                        "of customers that bring nothing at the end: left, paused or no longer paying",
                        "de clientes que nada rendem no fim: saíram, pausaram ou deixaram de pagar"),
                movement(
                        "reactivation",
                        Quantity.REACTIVATION_MRR,
                        "MRR reativado",
                        "of customers that had none at the start, but some before",
                        "de clientes sem MRR no início, mas com algum antes"),
                customers(),
                arpa(),
                quickRatio(),
                netNew(),
                predictability());
    }

    private static Metric mrr() {
        return ofSubscriptions("mrr", "Monthly recurring revenue (MRR)", "Receita recorrente mensal (MRR)")
                .is(
                        "What all open subscriptions bring a month at the end; trials and paused ones bring nothing. Start + movements = end, to the cent; both instants are seen, so what starts at midnight of the next first counts.",
                        "O que todas as assinaturas abertas rendem por mês no fim; testes e pausadas nada rendem. Início + movimentos = fim, até o centavo; as duas pontas são vistas, e o que começa à meia-noite do dia seguinte conta.")
                .in(Unit.MONEY)
                .after(BRIDGE)
                .by(sums -> Answer.of(sums.atEnd(Level.MRR), sums.atEnd(Level.PAYING))
                        .with("start", sums.atStart(Level.MRR))
                        .with("new", sums.sum(Quantity.NEW_MRR))
                        .with("expansion", sums.sum(Quantity.EXPANSION_MRR))
                        .with("reactivation", sums.sum(Quantity.REACTIVATION_MRR))
                        .with("contraction", sums.sum(Quantity.CONTRACTION_MRR))
                        .with("churned", sums.sum(Quantity.CHURNED_MRR)));
    }

    private static Metric movement(String name, Quantity quantity, String pt, String en, String emPortugues) {
        String title = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + " MRR";
        return ofSubscriptions("mrr." + name, title, pt)
                .is("MRR " + en + ".", "MRR " + emPortugues + ".")
                .in(Unit.MONEY)
                .after(BRIDGE)
                .by(sums -> Answer.of(sums.sum(quantity), sums.atStart(Level.PAYING)));
    }

    private static Metric customers() {
        return ofSubscriptions("customers", "Customers", "Clientes")
                .is(
                        "Customers active at the end: some subscription has begun and not ended; trials and paused ones count. Acquired are those whose first subscription began in the period.",
                        "Clientes ativos no fim: alguma assinatura começou e não terminou; testes e pausadas contam. Adquiridos são os que iniciaram a primeira assinatura no período.")
                .in(Unit.COUNT)
                .after("customer counts of SaaS reporting")
                .by(sums -> Answer.of(sums.atEnd(Level.ACTIVE), sums.atEnd(Level.ACTIVE))
                        .with("start", sums.atStart(Level.ACTIVE))
                        .with("joined", sums.sum(Quantity.JOINED))
                        .with("returned", sums.sum(Quantity.RETURNED))
                        .with("lost", ChurnMetrics.lost(sums))
                        .with("acquired", sums.sum(Quantity.ACQUIRED))
                        .with("paying", sums.atEnd(Level.PAYING)));
    }

    private static Metric arpa() {
        return ofSubscriptions("arpa", "Average revenue per account (ARPA)", "Receita média por conta (ARPA)")
                .is("MRR / customers with MRR, both at the end.", "MRR / clientes com MRR, ambos no fim.")
                .in(Unit.MONEY)
                .after("same instant for both")
                .by(RevenueMetrics::averageRevenue);
    }

    static Answer averageRevenue(Sums sums) {
        BigDecimal paying = sums.atEnd(Level.PAYING);
        return Answer.quotient(sums.atEnd(Level.MRR), paying, paying, Absence.NO_PAYING_CUSTOMERS);
    }

    private static Metric quickRatio() {
        return ofSubscriptions("quick.ratio", "Quick ratio", "Quick ratio")
                .is(
                        "(New + expansion + reactivated MRR) / (churned + contracted MRR).",
                        "(MRR novo + expansão + reativado) / (MRR perdido + reduzido).")
                .in(Unit.RATIO)
                .after("SaaS quick ratio")
                .by(sums -> Answer.quotient(
                        sums.sum(Quantity.NEW_MRR, Quantity.EXPANSION_MRR, Quantity.REACTIVATION_MRR),
                        sums.sum(Quantity.CHURNED_MRR, Quantity.CONTRACTION_MRR),
                        sums.atStart(Level.PAYING),
                        Absence.NO_LOSSES));
    }

    private static Metric netNew() {
        return ofSubscriptions("growth.net_new_mrr", "Net new MRR", "MRR líquido novo")
                .is("MRR at the end less MRR at the start.", "MRR no fim menos MRR no início.")
                .in(Unit.MONEY)
                .after(BRIDGE)
                .by(sums -> {
                    BigDecimal start = sums.atStart(Level.MRR);
                    BigDecimal change = sums.atEnd(Level.MRR).subtract(start);
                    Answer answer = Answer.of(change, sums.atEnd(Level.PAYING));
                    return start.signum() == 0 ? answer : answer.with("growth", change.divide(start, Answer.PRECISION));
                });
    }

    private static Metric predictability() {
        return ofSubscriptions("growth.predictability", "Predictability of growth", "Previsibilidade do crescimento")
                .is(
                        "Coefficient of variation of net new MRR of the twelve months up to the end: standard deviation (of a sample) / size of the mean. The smaller, the steadier.",
                        "Coeficiente de variação do MRR líquido novo dos doze meses até o fim: desvio padrão (amostral) / tamanho da média. Quanto menor, mais estável.")
                .in(Unit.RATIO)
                .after("coefficient of variation")
                .by(RevenueMetrics::variation);
    }

    private static Answer variation(Sums sums) {
        if (sums.beforeEnd(Timescale.MONTHS, Level.MRR).signum() == 0) {
            return Answer.none(Absence.TOO_FEW_MONTHS);
        }
        List<BigDecimal> changes = new ArrayList<>();
        for (int month = Timescale.MONTHS; month > 0; month--) {
            changes.add(sums.beforeEnd(month - 1, Level.MRR).subtract(sums.beforeEnd(month, Level.MRR)));
        }
        BigDecimal count = BigDecimal.valueOf(changes.size());
        BigDecimal sum = changes.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            return Answer.none(Absence.NO_AVERAGE);
        }
        BigDecimal squares =
                changes.stream().map(change -> change.multiply(change)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal deviation = Spread.deviation(count, sum, squares);
        BigDecimal mean = sum.divide(count, Answer.PRECISION);
        return Answer.quotient(deviation, mean.abs(), count, Absence.NO_AVERAGE).with("mean", mean);
    }
}
