package dev.farol.metrics.catalogue;

import static dev.farol.metrics.catalogue.MetricDraft.metric;

import dev.farol.metrics.count.Horizon;
import dev.farol.metrics.tally.ByName;
import dev.farol.metrics.tally.Quantity;
import dev.farol.metrics.tally.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deals, quotes, orders and contracts. */
final class SalesMetrics {

    private SalesMetrics() {}

    static List<Metric> all() {
        return List.of(
                stages(),
                losses(),
                quotes(),
                value(),
                quantity(),
                ticket(),
                repeated(),
                renewals(
                        "renewal.rate",
                        "Renewal rate",
                        "Taxa de renovação",
                        Quantity.CONTRACTS_RENEWED,
                        Quantity.CONTRACTS_DUE,
                        "Contracts",
                        "Contratos"),
                renewals(
                        "renewal.rate.value",
                        "Renewal rate by value",
                        "Taxa de renovação por valor",
                        Quantity.CONTRACTS_RENEWED_VALUE,
                        Quantity.CONTRACTS_DUE_VALUE,
                        "Value of contracts",
                        "Valor dos contratos"));
    }

    private static Metric stages() {
        return metric("conversion.stage", "Stage conversion", "Conversão de etapas")
                .is(
                        "Deals that entered a stage in the period and moved on (to a stage it had not been in, or won) within 90 days, of those that moved on or were lost; deals that are still open are left out. By stage, and over all.",
                        "Negociações que entraram em uma etapa no período e avançaram (a uma etapa nova, ou ganhas) em até 90 dias, sobre as que avançaram ou foram perdidas; as ainda abertas ficam de fora. Por etapa, e no total.")
                .in(Unit.SHARE)
                .after("entered next / entered, same cohort; open ones censored")
                .of("deal_stage", "deal_won", "deal_lost")
                .looksAhead(Horizon.DEAL)
                .by(SalesMetrics::conversion);
    }

    private static Answer conversion(Sums sums) {
        List<Map.Entry<String, Row>> stages =
                new ArrayList<>(sums.rows(ByName.STAGE).entrySet());
        stages.sort(Comparator.<Map.Entry<String, Row>, BigDecimal>comparing(
                        stage -> place(stage.getValue().columns()))
                .thenComparing(Map.Entry::getKey));
        List<List<Optional<Value>>> rows = new ArrayList<>();
        for (Map.Entry<String, Row> stage : stages) {
            long[] columns = stage.getValue().columns();
            BigDecimal moved = BigDecimal.valueOf(columns[1]);
            BigDecimal decided = BigDecimal.valueOf(columns[1] + columns[2]);
            rows.add(List.of(
                    Optional.of(new Value.Word(stage.getKey())),
                    Optional.of(Value.of(columns[0])),
                    Optional.of(Value.of(columns[1])),
                    Optional.of(Value.of(columns[2])),
                    Optional.of(Value.of(columns[0] - columns[1] - columns[2])),
                    Answer.share(moved, decided, Absence.NO_DEALS).value()));
        }
        BigDecimal forward = sums.sum(Quantity.STAGES_LEFT_FORWARD);
        BigDecimal lost = sums.sum(Quantity.STAGES_LEFT_LOST);
        return Answer.share(forward, forward.add(lost), Absence.NO_DEALS)
                .with(
                        "open",
                        sums.sum(Quantity.STAGES_ENTERED).subtract(forward).subtract(lost))
                .with(new Table(List.of("stage", "entered", "movedOn", "lost", "open", "share"), rows));
    }

    /** Where a stage comes on the way of deals, on average. */
    private static BigDecimal place(long[] columns) {
        return BigDecimal.valueOf(columns[3]).divide(BigDecimal.valueOf(columns[4]), Answer.PRECISION);
    }

    private static Metric losses() {
        return metric("deal.loss", "Lost deals by reason", "Negociações perdidas por motivo")
                .is(
                        "Deals lost in the period; the table has them by reason, those without one as unknown.",
                        "Negociações perdidas no período; a tabela as traz por motivo, sem motivo como unknown.")
                .in(Unit.COUNT)
                .after("reasons as given")
                .of("deal_lost")
                .by(SalesMetrics::lossReasons);
    }

    private static Answer lossReasons(Sums sums) {
        BigDecimal lost = sums.sum(Quantity.DEALS_LOST);
        List<Map.Entry<String, Row>> reasons =
                new ArrayList<>(sums.rows(ByName.LOST_DEALS).entrySet());
        reasons.sort(Comparator.<Map.Entry<String, Row>>comparingLong(
                        reason -> -reason.getValue().columns()[0])
                .thenComparing(Map.Entry::getKey));
        List<List<Optional<Value>>> rows = new ArrayList<>();
        for (Map.Entry<String, Row> reason : reasons) {
            BigDecimal deals = BigDecimal.valueOf(reason.getValue().columns()[0]);
            rows.add(List.of(
                    Optional.of(new Value.Word(reason.getKey())),
                    Optional.of(Value.of(deals)),
                    Optional.of(Value.of(deals.divide(lost, Answer.PRECISION)))));
        }
        return Answer.of(lost, lost)
                .with("value", sums.sum(Quantity.DEALS_LOST_VALUE))
                .with("won", sums.sum(Quantity.DEALS_WON))
                .with("wonValue", sums.sum(Quantity.DEALS_WON_VALUE))
                .with(new Table(List.of("reason", "deals", "share"), rows));
    }

    private static Metric quotes() {
        return metric("quotes", "Quotes", "Orçamentos")
                .is("How many quotes were made, and their value.", "Quantos orçamentos foram feitos, e seu valor.")
                .in(Unit.COUNT)
                .after("count")
                .of("quote")
                .by(sums -> Answer.of(sums.sum(Quantity.QUOTES), sums.sum(Quantity.QUOTES))
                        .with("value", sums.sum(Quantity.QUOTE_VALUE)));
    }

    private static Metric value() {
        return metric("sales.value", "Sales", "Vendas")
                .is(
                        "Value of all orders; what was returned is a part of its own.",
                        "Valor de todos os pedidos; o que foi devolvido consta à parte.")
                .in(Unit.MONEY)
                .after("sum")
                .of("order", "order_returned")
                .by(sums -> Answer.of(sums.sum(Quantity.ORDER_VALUE), sums.sum(Quantity.ORDERS))
                        .with("returned", sums.sum(Quantity.RETURN_VALUE))
                        .with("net", sums.sum(Quantity.ORDER_VALUE).subtract(sums.sum(Quantity.RETURN_VALUE))));
    }

    private static Metric quantity() {
        return metric("sales.quantity", "Quantity sold", "Quantidade vendida")
                .is(
                        "Pieces of all orders, one where an order does not say; what was returned is a part of its own.",
                        "Peças de todos os pedidos, uma quando o pedido não diz; o que foi devolvido consta à parte.")
                .in(Unit.COUNT)
                .after("sum")
                .of("order", "order_returned")
                .by(sums -> Answer.of(sums.sum(Quantity.ORDER_QUANTITY), sums.sum(Quantity.ORDERS))
                        .with("returned", sums.sum(Quantity.RETURN_QUANTITY)));
    }

    private static Metric ticket() {
        return metric("ticket.average", "Average ticket", "Ticket médio")
                .is("Value of orders / orders.", "Valor dos pedidos / pedidos.")
                .in(Unit.MONEY)
                .after("sales value / orders")
                .of("order")
                .by(sums -> Answer.share(sums.sum(Quantity.ORDER_VALUE), sums.sum(Quantity.ORDERS), Absence.NO_ORDERS));
    }

    private static Metric repeated() {
        return metric("repeat.purchase", "Repeat purchase", "Recompra")
                .is(
                        "Customers with two or more orders in the period, of those with one or more.",
                        "Clientes com dois ou mais pedidos no período, sobre os que fizeram ao menos um.")
                .in(Unit.SHARE)
                .after("customers, not orders")
                .of("order")
                .by(sums ->
                        Answer.share(sums.sum(Quantity.REPEAT_BUYERS), sums.sum(Quantity.BUYERS), Absence.NO_ORDERS));
    }

    private static Metric renewals(
            String id, String en, String pt, Quantity renewed, Quantity due, String what, String oQue) {
        return metric(id, en, pt)
                .is(
                        what
                                + " due in the period that were renewed, at most half a year before and 30 days after, of all due.",
                        oQue
                                + " a vencer no período renovados, no máximo meio ano antes e 30 dias depois, sobre todos a vencer.")
                .in(Unit.SHARE)
                .after("renewed / due, by contract")
                .of("contract_due", "contract_renewed")
                .looksAhead(Horizon.RENEWAL)
                .by(sums -> Answer.quotient(
                        sums.sum(renewed), sums.sum(due), sums.sum(Quantity.CONTRACTS_DUE), Absence.NO_CONTRACTS));
    }
}
