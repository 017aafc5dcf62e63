package dev.farol.metrics.catalogue;

import static dev.farol.metrics.catalogue.ChurnMetrics.ofSubscriptions;

import dev.farol.metrics.tally.ByLength;
import dev.farol.metrics.tally.Level;
import dev.farol.metrics.tally.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who stayed, and for how long. */
final class RetentionMetrics {

    private static final String COHORT = "MRR of the customers at the start, compared customer by customer";

    private RetentionMetrics() {}

    static List<Metric> all() {
        return List.of(logo(), grr(), nrr(), lifetime(), survival(), cohorts());
    }

    private static Metric logo() {
        return ofSubscriptions("retention.logo", "Customer retention", "Retenção de clientes")
                .is(
                        "Customers active at the start and at the end, of those active at the start. 1 - logo churn.",
                        "Clientes ativos no início e no fim, sobre os ativos no início. 1 - churn de clientes.")
                .in(Unit.SHARE)
                .after("customer counts of SaaS reporting")
                .by(sums -> ChurnMetrics.share(sums.atStart(Level.ACTIVE).subtract(ChurnMetrics.lost(sums)), sums));
    }

    private static Metric grr() {
        return ofSubscriptions("retention.grr", "Gross revenue retention (GRR)", "Retenção bruta de receita (GRR)")
                .is(
                        "For each customer at the start the smaller of its MRR at the start and at the end, summed, of MRR at the start. Never above 100 %.",
                        "Para cada cliente do início, o menor entre seu MRR no início e no fim, somado, sobre o MRR do início. Nunca acima de 100 %.")
                .in(Unit.SHARE)
                .after(COHORT)
                .by(sums -> ChurnMetrics.ofRevenue(
                        sums.atStart(Level.MRR).subtract(sums.sum(Quantity.CHURNED_MRR, Quantity.CONTRACTION_MRR)),
                        sums));
    }

    private static Metric nrr() {
        return ofSubscriptions("retention.nrr", "Net revenue retention (NRR)", "Retenção líquida de receita (NRR)")
                .is(
                        "MRR at the end of the customers that had MRR at the start, of MRR at the start. New and reactivated customers are not in it.",
                        "MRR no fim dos clientes que tinham MRR no início, sobre o MRR do início. Clientes novos e reativados não entram.")
                .in(Unit.SHARE)
                .after(COHORT)
                .by(sums -> ChurnMetrics.ofRevenue(
                        sums.atStart(Level.MRR)
                                .subtract(sums.sum(Quantity.CHURNED_MRR, Quantity.CONTRACTION_MRR))
                                .add(sums.sum(Quantity.EXPANSION_MRR)),
                        sums));
    }

    private static Metric lifetime() {
        return ofSubscriptions("retention.lifetime", "Customer lifetime", "Tempo de vida do cliente")
                .is(
                        "1 / logo churn, in periods: how long a customer stays were churn to stay as it is.",
                        "1 / churn de clientes, em períodos: quanto tempo um cliente fica se o churn continuar igual.")
                .in(Unit.PERIODS)
                .after("mean of the geometric distribution")
                .by(sums -> {
                    BigDecimal start = sums.atStart(Level.ACTIVE);
                    Answer lifetime = Answer.quotient(
                            start,
                            ChurnMetrics.lost(sums),
                            start,
                            start.signum() == 0 ? Absence.NO_CUSTOMERS : Absence.NO_CHURN);
                    return lifetime.number()
                            .map(periods -> lifetime.with(
                                    "months", periods.multiply(sums.period().months())))
                            .orElse(lifetime);
                });
    }

    private static Metric survival() {
        return ofSubscriptions("retention.survival", "Survival (Kaplan-Meier)", "Sobrevivência (Kaplan-Meier)")
                .is(
                        "Share of customers that stay for a year (365 days) after their first subscription began, as known at the end of the period: the product of (1 - left / at risk) over all days on which somebody left. Who is still there leaves the risk set after the days watched so far; who left and came back counts as there. The table is the curve.",
                        "Parcela dos clientes que ficam um ano (365 dias) após o início da primeira assinatura, como se sabia no fim do período: o produto de (1 - saídas / em risco) sobre os dias em que alguém saiu. Quem ainda está sai do grupo em risco depois dos dias observados; quem saiu e voltou conta como presente. A tabela é a curva.")
                .in(Unit.SHARE)
                .after("Kaplan and Meier, JASA 53 (1958) 457-481")
                .by(sums -> Survival.of(sums.lengths(ByLength.LEFT_AFTER_DAYS), sums.lengths(ByLength.STAYS_SINCE_DAYS))
                        .answer());
    }

    private static Metric cohorts() {
        return ofSubscriptions("retention.cohorts", "Cohort triangle", "Triângulo de coortes")
                .is(
                        "Of the customers acquired in the period, those active at the end of it (age 0), of the next period of the series (age 1) and so on, as far as that is known; the value is the share at the last age.",
                        "Dos clientes adquiridos no período, os ativos no fim dele (idade 0), do período seguinte da série (idade 1) e assim por diante, até onde se sabe; o valor é a parcela na última idade.")
                .in(Unit.SHARE)
                .after("acquisition cohorts")
                .settled(Metric.Settled.WITH_SERIES)
                .by(RetentionMetrics::cohort);
    }

    private static Answer cohort(Sums sums) {
        BigDecimal acquired = sums.sum(Quantity.ACQUIRED);
        int ages = sums.endedAfterwards();
        if (acquired.signum() == 0 || ages == 0) {
            return Answer.none(acquired.signum() == 0 ? Absence.NO_NEW_CUSTOMERS : Absence.NOT_WATCHED_LONG_ENOUGH);
        }
        long[] stays = sums.lengths(ByLength.COHORT_STAYS);
        List<List<Optional<Value>>> rows = new ArrayList<>();
        for (int age = 0; age < ages; age++) {
            BigDecimal there = BigDecimal.valueOf(age < stays.length ? stays[age] : 0);
            BigDecimal money = sums.money(ByLength.COHORT_MRR, age);
            rows.add(List.of(
                    Optional.of(Value.of(age)),
                    Optional.of(Value.of(there)),
                    Optional.of(Value.of(there.divide(acquired, Answer.PRECISION))),
                    Optional.of(Value.of(money))));
        }
        BigDecimal last = BigDecimal.valueOf(ages - 1 < stays.length ? stays[ages - 1] : 0);
        return Answer.share(last, acquired, Absence.NO_NEW_CUSTOMERS)
                .with("age", Value.of(ages - 1))
                .with(new Table(List.of("age", "customers", "share", "mrr"), rows));
    }
}
