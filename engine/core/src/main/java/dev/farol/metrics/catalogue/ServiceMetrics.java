package dev.farol.metrics.catalogue;

import static dev.farol.metrics.catalogue.MetricDraft.metric;

import dev.farol.call.CallReader;
import dev.farol.metrics.tally.ByNumber;
import dev.farol.metrics.tally.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** How customers are served on the phone. A call is handled unless it was abandoned. */
final class ServiceMetrics {

    private static final String ERLANG = "call centre reporting";
    private static final BigDecimal NINETY = new BigDecimal("0.9");

    private ServiceMetrics() {}

    static List<Metric> all() {
        return List.of(firstCall(), waiting(), longWait(), handling(), withWait(), wrap(), abandonment(), calls());
    }

    private static Metric firstCall() {
        return metric("fcr", "First call resolution (FCR)", "Resolução no primeiro contato (FCR)")
                .is(
                        "Issues solved in the call that they began with and with no further contact (call or ticket) for the same reason within 7 days, of all issues. An issue begins with a handled call that follows no contact for the same reason within 7 days.",
                        "Casos resolvidos na ligação em que começaram e sem novo contato (ligação ou chamado) pelo mesmo motivo em até 7 dias, sobre todos os casos. Um caso começa com uma ligação atendida sem contato pelo mesmo motivo nos 7 dias anteriores.")
                .in(Unit.SHARE)
                .after(ERLANG)
                .of("call", "support_ticket")
                .looksAhead(CallReader.REPEAT_DAYS)
                .by(sums -> Answer.share(
                        sums.sum(Quantity.ISSUES_SOLVED_FIRST), sums.sum(Quantity.ISSUES), Absence.NO_ISSUES));
    }

    private static Metric waiting() {
        return ofCalls("asa", "Average speed of answer (ASA)", "Tempo médio de espera (TME)")
                .is(
                        "Mean wait of handled calls; that of abandoned calls is not in it.",
                        "Espera média das ligações atendidas; a das abandonadas não entra.")
                .in(Unit.SECONDS)
                .by(sums -> Answer.share(
                        sums.sum(Quantity.WAIT_SECONDS), sums.sum(Quantity.CALLS_WAITED), Absence.NO_CALLS));
    }

    private static Metric longWait() {
        return ofCalls("asa.p90", "Wait that nine calls in ten do not exceed", "Espera no percentil 90")
                .is(
                        "The smallest wait of a handled call that at least 90 % of them do not exceed (nearest rank).",
                        "A menor espera de ligação atendida que ao menos 90 % delas não ultrapassam (posto mais próximo).")
                .in(Unit.SECONDS)
                .by(ServiceMetrics::percentile);
    }

    private static Answer percentile(Sums sums) {
        BigDecimal count = sums.sum(Quantity.CALLS_WAITED);
        SortedMap<BigDecimal, BigDecimal> waits = sums.numbers(ByNumber.WAIT);
        BigDecimal rank = count.multiply(NINETY).setScale(0, RoundingMode.CEILING);
        BigDecimal reached = BigDecimal.ZERO;
        for (Map.Entry<BigDecimal, BigDecimal> wait : waits.entrySet()) {
            reached = reached.add(wait.getValue());
            if (reached.compareTo(rank) >= 0) {
                return Answer.of(wait.getKey(), count);
            }
        }
        return Answer.none(Absence.NO_CALLS);
    }

    private static Metric handling() {
        return ofCalls("aht", "Average handling time (AHT)", "Tempo médio de atendimento (TMA)")
                .is(
                        "Mean of talk + hold + wrap of handled calls that tell their talk; the wait in the queue is not in it.",
                        "Média de conversa + espera em linha + pós-atendimento das ligações atendidas que informam a conversa; a fila não entra.")
                .in(Unit.SECONDS)
                .by(sums -> Answer.share(
                        sums.sum(Quantity.HANDLING_SECONDS), sums.sum(Quantity.CALLS_TIMED), Absence.NO_CALLS));
    }

    private static Metric withWait() {
        return ofCalls("aht.with_wait", "Average handling time with wait", "TMA com espera")
                .is(
                        "As the average handling time, with the wait in the queue: the usual reading in Brazil.",
                        "Como o TMA, com a espera na fila: a leitura usual no Brasil.")
                .in(Unit.SECONDS)
                .by(sums -> Answer.share(
                        sums.sum(Quantity.HANDLING_SECONDS, Quantity.TIMED_WAIT_SECONDS),
                        sums.sum(Quantity.CALLS_TIMED),
                        Absence.NO_CALLS));
    }

    private static Metric wrap() {
        return ofCalls("acw", "After-call work (ACW)", "Pós-atendimento (ACW)")
                .is(
                        "Mean of wrap of the same calls; a part of AHT.",
                        "Média do pós-atendimento das mesmas ligações; parte do TMA.")
                .in(Unit.SECONDS)
                .by(sums -> Answer.share(
                        sums.sum(Quantity.WRAP_SECONDS), sums.sum(Quantity.CALLS_TIMED), Absence.NO_CALLS));
    }

    private static Metric abandonment() {
        return ofCalls("abandonment", "Abandonment", "Taxa de abandono")
                .is(
                        "Calls abandoned after more than 10 seconds (unless chosen otherwise), of those and the handled ones. Calls given up sooner are on neither side.",
                        "Ligações abandonadas após mais de 10 segundos (salvo outra escolha), sobre essas e as atendidas. As abandonadas antes não entram em nenhum lado.")
                .in(Unit.SHARE)
                .by(sums -> Answer.share(
                        sums.sum(Quantity.CALLS_ABANDONED),
                        sums.sum(Quantity.CALLS_ABANDONED, Quantity.CALLS_HANDLED),
                        Absence.NO_CALLS));
    }

    private static Metric calls() {
        return ofCalls("calls", "Calls handled", "Ligações atendidas")
                .is("How many calls were handled.", "Quantas ligações foram atendidas.")
                .in(Unit.COUNT)
                .by(sums -> Answer.of(sums.sum(Quantity.CALLS_HANDLED), sums.sum(Quantity.CALLS_HANDLED)));
    }

    private static MetricDraft ofCalls(String id, String en, String pt) {
        return metric(id, en, pt).of("call").after(ERLANG);
    }
}
