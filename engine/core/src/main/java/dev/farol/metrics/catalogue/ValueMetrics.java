package dev.farol.metrics.catalogue;

import static dev.farol.metrics.catalogue.ChurnMetrics.ofSubscriptions;
import static dev.farol.metrics.catalogue.MetricDraft.metric;

import dev.farol.metrics.tally.Level;
import dev.farol.metrics.tally.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** What a customer is worth, and what it costs to win one. */
final class ValueMetrics {

    private static final Set<String> TYPES = Set.of("spend", "subscription_started");

    private ValueMetrics() {}

    static List<Metric> all() {
        return List.of(ltv(), cac(), ratio(), payback());
    }

    private static Metric ltv() {
        return ofSubscriptions("ltv", "Lifetime value (LTV)", "Valor vitalício do cliente (LTV)")
                .is(
                        "ARPA of a period x gross margin / logo churn of the period. Without a margin it is revenue, and says so. ARPA is of those who pay, churn of all active customers, trials among them.",
                        "ARPA do período x margem bruta / churn de clientes do período. Sem margem é receita, e assim indicado.")
                .in(Unit.MONEY)
                .after("expected revenue at constant churn")
                .by(ValueMetrics::lifetimeValue);
    }

    private static Answer lifetimeValue(Sums sums) {
        Answer arpa = RevenueMetrics.averageRevenue(sums);
        BigDecimal start = sums.atStart(Level.ACTIVE);
        BigDecimal lost = ChurnMetrics.lost(sums);
        if (arpa.absence().isPresent()) {
            return Answer.none(arpa.absence().get());
        }
        if (start.signum() == 0 || lost.signum() == 0) {
            return Answer.none(start.signum() == 0 ? Absence.NO_CUSTOMERS : Absence.NO_CHURN);
        }
        BigDecimal brings = arpa.number()
                .orElseThrow()
                .multiply(sums.period().months())
                .multiply(sums.margin().orElse(BigDecimal.ONE));
        BigDecimal value = brings.multiply(start).divide(lost, Answer.PRECISION);
        return labelled(Answer.of(value, start), sums)
                .with("arpa", arpa.number().orElseThrow())
                .with("churn", lost.divide(start, Answer.PRECISION));
    }

    private static Answer labelled(Answer answer, Sums sums) {
        return sums.margin()
                .map(margin -> answer.with("of", new Value.Word("margin")).with("margin", margin))
                .orElseGet(() -> answer.with("of", new Value.Word("revenue")));
    }

    private static Metric cac() {
        return metric("cac", "Customer acquisition cost (CAC)", "Custo de aquisição de cliente (CAC)")
                .is(
                        "Spending on sales and marketing in the period / customers whose first subscription began in it.",
                        "Gastos com vendas e marketing no período / clientes que iniciaram a primeira assinatura nele.")
                .of(TYPES, Metric.Scope.COMPANY)
                .in(Unit.MONEY)
                .after("blended CAC")
                .by(ValueMetrics::cost);
    }

    private static Answer cost(Sums sums) {
        BigDecimal spend = sums.sum(Quantity.SPEND_SALES, Quantity.SPEND_MARKETING, Quantity.SPEND_OTHER);
        BigDecimal acquired = sums.sum(Quantity.ACQUIRED);
        if (spend.signum() == 0) {
            return Answer.none(Absence.NO_SPEND);
        }
        return Answer.share(spend, acquired, Absence.NO_NEW_CUSTOMERS)
                .with("sales", sums.sum(Quantity.SPEND_SALES))
                .with("marketing", sums.sum(Quantity.SPEND_MARKETING));
    }

    private static Metric ratio() {
        return metric("ltv.cac", "LTV : CAC", "LTV : CAC")
                .is(
                        "Lifetime value / customer acquisition cost.",
                        "Valor vitalício do cliente / custo de aquisição de cliente.")
                .of(TYPES, Metric.Scope.COMPANY)
                .in(Unit.RATIO)
                .after("LTV and CAC as above")
                .settled(Metric.Settled.AT_END)
                .by(sums -> quotient(lifetimeValue(sums), cost(sums), sums));
    }

    private static Metric payback() {
        return metric("cac.payback", "CAC payback", "Retorno do CAC")
                .is(
                        "CAC / (ARPA x gross margin), in months. Without a margin it is of revenue, and says so.",
                        "CAC / (ARPA x margem bruta), em meses. Sem margem é sobre a receita, e assim indicado.")
                .of(TYPES, Metric.Scope.COMPANY)
                .in(Unit.MONTHS)
                .after("months to recover CAC")
                .settled(Metric.Settled.AT_END)
                .by(sums -> {
                    Answer arpa = RevenueMetrics.averageRevenue(sums);
                    Answer monthly = arpa.number()
                            .map(brings ->
                                    Answer.of(brings.multiply(sums.margin().orElse(BigDecimal.ONE)), arpa.n()))
                            .orElse(arpa);
                    return quotient(cost(sums), monthly, sums);
                });
    }

    private static Answer quotient(Answer above, Answer below, Sums sums) {
        if (above.absence().isPresent() || below.absence().isPresent()) {
            return Answer.none(above.absence().or(below::absence).orElseThrow());
        }
        return labelled(
                Answer.quotient(
                        above.number().orElseThrow(), below.number().orElseThrow(), above.n(), Absence.NO_AVERAGE),
                sums);
    }
}
