package dev.farol.metrics.catalogue;

import static dev.farol.metrics.catalogue.MetricDraft.metric;

import dev.farol.metrics.count.CountTerms;
import dev.farol.metrics.tally.Level;
import dev.farol.metrics.tally.Quantity;
import dev.farol.subscription.SubscriptionReader;
import dev.farol.subscription.SubscriptionTypes;
import java.math.BigDecimal;
import java.util.List;

/** Who left, and the revenue that left. A customer is active at an instant when a subscription has begun at or before it and ends after it. */
final class ChurnMetrics {

    private static final int MONTHS = 12;
    private static final String BOOKS = "customer counts of SaaS reporting";
    private static final String COHORT = "MRR of the customers at the start, compared customer by customer";

    private ChurnMetrics() {}

    static List<Metric> all() {
        return List.of(logo(), annual(), voluntary(), involuntary(), unknown(), early(), gross(), net(), negative());
    }

    static MetricDraft ofSubscriptions(String id, String english, String portuguese) {
        return metric(id, english, portuguese).of(SubscriptionTypes.STATE, Metric.Scope.SUBSCRIPTIONS);
    }

    static BigDecimal lost(Sums sums) {
        return sums.sum(Quantity.LOST_VOLUNTARY, Quantity.LOST_INVOLUNTARY, Quantity.LOST_UNKNOWN);
    }

    private static Metric logo() {
        return ofSubscriptions("churn.logo", "Logo churn", "Churn de clientes")
                .is(
                        "Customers active at the start and not at the end, of those active at the start. Who joined and left inside the period, or left and came back inside it, does not count.",
                        "Clientes ativos no início e não no fim, sobre os ativos no início. Quem entrou e saiu dentro do período, ou saiu e voltou dentro dele, não conta.")
                .in(Unit.SHARE)
                .after(BOOKS)
                .by(sums -> share(lost(sums), sums));
    }

    private static Metric annual() {
        return ofSubscriptions("churn.annualised", "Logo churn as of a year", "Churn de clientes anualizado")
                .is(
                        "1 - (1 - c)^(12 / months of the period), c being the logo churn of the period: 5 % a month are 46.0 % a year.",
                        "1 - (1 - c)^(12 / meses do período), em que c é o churn de clientes do período: 5 % ao mês são 46,0 % ao ano.")
                .in(Unit.SHARE)
                .after("compound rate")
                .by(ChurnMetrics::annualised);
    }

    private static Answer annualised(Sums sums) {
        Answer logo = share(lost(sums), sums);
        return logo.number()
                .map(churn -> Answer.of(
                        BigDecimal.ONE.subtract(kept(churn, sums.period().months())), logo.n()))
                .orElse(logo);
    }

    private static BigDecimal kept(BigDecimal churn, BigDecimal months) {
        BigDecimal stays = BigDecimal.ONE.subtract(churn);
        BigDecimal[] times = BigDecimal.valueOf(MONTHS).divideAndRemainder(months);
        if (times[1].signum() == 0) {
            return stays.pow(times[0].intValueExact(), Answer.PRECISION);
        }
        // StrictMath: the same bits on every machine.
        double power = StrictMath.pow(stays.doubleValue(), MONTHS / months.doubleValue());
        return new BigDecimal(power).round(new java.math.MathContext(12));
    }

    private static Metric voluntary() {
        return why("churn.voluntary", "Voluntary churn", "Churn voluntário", Quantity.LOST_VOLUNTARY)
                .is(
                        "Logo churn of customers whose last subscription ended by their own act (reason voluntary).",
                        "Churn de clientes cuja última assinatura terminou por ato próprio (reason voluntary).")
                .by(sums -> share(sums.sum(Quantity.LOST_VOLUNTARY), sums));
    }

    private static Metric involuntary() {
        return why("churn.involuntary", "Involuntary churn", "Churn involuntário", Quantity.LOST_INVOLUNTARY)
                .is(
                        "Logo churn of customers whose last subscription ended for a payment that failed: reason involuntary, or collection given up. A later payment is a reactivation.",
                        "Churn de clientes cuja última assinatura terminou por falha de pagamento: reason involuntary, ou cobrança esgotada. Um pagamento posterior é uma reativação.")
                .by(sums -> share(sums.sum(Quantity.LOST_INVOLUNTARY), sums));
    }

    private static Metric unknown() {
        return why("churn.unknown", "Churn for unknown reasons", "Churn por motivo desconhecido", Quantity.LOST_UNKNOWN)
                .is(
                        "Logo churn of customers of whom nobody said why: voluntary + involuntary + unknown = logo churn.",
                        "Churn de clientes sem motivo informado: voluntário + involuntário + desconhecido = churn de clientes.")
                .by(sums -> share(sums.sum(Quantity.LOST_UNKNOWN), sums));
    }

    private static MetricDraft why(String id, String english, String portuguese, Quantity quantity) {
        return ofSubscriptions(id, english, portuguese)
                .in(Unit.SHARE)
                .after(BOOKS + ": "
                        + quantity.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
                .looksAhead(SubscriptionReader.DUNNING_DAYS);
    }

    private static Metric early() {
        return ofSubscriptions("churn.early", "Early churn", "Churn precoce")
                .is(
                        "Of the customers acquired in the period that could be watched for the early days (90 unless chosen otherwise), those not active at the end of these days. Who is too new is left out, and counted as immature.",
                        "Dos clientes adquiridos no período que puderam ser observados pelos primeiros dias (90, salvo outra escolha), os que não estavam ativos ao fim deles. Os recentes demais ficam de fora, contados como imaturos.")
                .in(Unit.SHARE)
                .after("acquisition cohorts")
                .looksAhead(CountTerms::earlyDays)
                .by(sums -> Answer.share(
                                sums.sum(Quantity.ACQUIRED_LEFT_EARLY),
                                sums.sum(Quantity.ACQUIRED_WATCHED),
                                sums.sum(Quantity.ACQUIRED).signum() == 0
                                        ? Absence.NO_NEW_CUSTOMERS
                                        : Absence.NOT_WATCHED_LONG_ENOUGH)
                        .with("acquired", sums.sum(Quantity.ACQUIRED))
                        .with("immature", sums.sum(Quantity.ACQUIRED).subtract(sums.sum(Quantity.ACQUIRED_WATCHED))));
    }

    private static Metric gross() {
        return ofSubscriptions("churn.revenue.gross", "Gross revenue churn", "Churn bruto de receita")
                .is(
                        "Churned and contracted MRR of the customers at the start, of MRR at the start: 0 to 100 %. One of several subscriptions cancelled is contraction.",
                        "MRR perdido e reduzido dos clientes do início, sobre o MRR do início: 0 a 100 %. Cancelar uma de várias assinaturas é redução.")
                .in(Unit.SHARE)
                .after(COHORT)
                .by(sums -> ofRevenue(sums.sum(Quantity.CHURNED_MRR, Quantity.CONTRACTION_MRR), sums));
    }

    private static Metric net() {
        return ofSubscriptions("churn.revenue.net", "Net revenue churn", "Churn líquido de receita")
                .is(
                        "Churned and contracted less expanded MRR of the customers at the start, of MRR at the start; below 0 when expansion outweighs losses. 1 - NRR.",
                        "MRR perdido e reduzido menos o expandido dos clientes do início, sobre o MRR do início; abaixo de 0 quando a expansão supera as perdas. 1 - NRR.")
                .in(Unit.SHARE)
                .after(COHORT)
                .by(sums -> ofRevenue(netLoss(sums), sums));
    }

    private static Metric negative() {
        return ofSubscriptions("churn.negative", "Negative churn", "Churn negativo")
                .is(
                        "Whether net revenue churn is below 0: the customers of the start bring more at the end.",
                        "Se o churn líquido de receita é menor que 0: os clientes do início rendem mais no fim.")
                .in(Unit.YES_OR_NO)
                .after(COHORT)
                .by(sums -> {
                    Answer net = ofRevenue(netLoss(sums), sums);
                    return net.absence().isPresent()
                            ? net
                            : Answer.of(new Value.Flag(netLoss(sums).signum() < 0), net.n());
                });
    }

    private static BigDecimal netLoss(Sums sums) {
        return sums.sum(Quantity.CHURNED_MRR, Quantity.CONTRACTION_MRR).subtract(sums.sum(Quantity.EXPANSION_MRR));
    }

    static Answer share(BigDecimal part, Sums sums) {
        return Answer.share(part, sums.atStart(Level.ACTIVE), Absence.NO_CUSTOMERS);
    }

    /** A part of MRR at the start, which rests on the paying customers there. */
    static Answer ofRevenue(BigDecimal part, Sums sums) {
        return Answer.quotient(part, sums.atStart(Level.MRR), sums.atStart(Level.PAYING), Absence.NO_MRR);
    }
}
