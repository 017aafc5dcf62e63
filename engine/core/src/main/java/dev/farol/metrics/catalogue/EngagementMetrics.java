package dev.farol.metrics.catalogue;

import static dev.farol.metrics.catalogue.MetricDraft.metric;

import dev.farol.metrics.count.Horizon;
import dev.farol.metrics.tally.Quantity;
import java.util.List;

/** E-mails, meetings, conversations, and how account managers read their accounts. */
final class EngagementMetrics {

    private EngagementMetrics() {}

    static List<Metric> all() {
        return List.of(
                reaction(
                        "email.open",
                        "E-mail opens",
                        "Abertura de e-mails",
                        Quantity.EMAILS_OPENED,
                        "opened",
                        "abertos",
                        "email_opened"),
                reaction(
                        "email.click",
                        "E-mail clicks",
                        "Cliques em e-mails",
                        Quantity.EMAILS_CLICKED,
                        "clicked",
                        "clicados",
                        "email_clicked"),
                noShow(),
                conversations(),
                pulse());
    }

    private static Metric reaction(
            String id, String name, String pt, Quantity quantity, String en, String emPortugues, String type) {
        return metric(id, name, pt)
                .is(
                        "E-mails delivered in the period and " + en
                                + " within 7 days, of those delivered; unique by customer and campaign, to however many people it went.",
                        "E-mails entregues no período e " + emPortugues
                                + " em até 7 dias, sobre os entregues; únicos por cliente e campanha, a quantas pessoas tenham ido.")
                .in(Unit.SHARE)
                .after("unique reactions / delivered")
                .of("email_delivered", type)
                .looksAhead(Horizon.OPEN)
                .by(sums -> Answer.share(sums.sum(quantity), sums.sum(Quantity.EMAILS_DELIVERED), Absence.NO_EMAILS));
    }

    private static Metric noShow() {
        return metric("noshow", "No-show", "No-show")
                .is(
                        "Meetings due in the period that were neither held nor rescheduled before their start, of the meetings due. What was called off before is not due.",
                        "Reuniões previstas no período que não foram realizadas nem remarcadas antes do início, sobre as previstas. As canceladas antes não estão previstas.")
                .in(Unit.SHARE)
                .after("meetings by their due time")
                .of("meeting_booked", "meeting_held", "meeting_cancelled", "meeting_rescheduled", "meeting_missed")
                .looksAhead(Horizon.MEETING)
                .by(sums -> Answer.share(
                        sums.sum(Quantity.MEETINGS_MISSED), sums.sum(Quantity.MEETINGS_DUE), Absence.NO_MEETINGS));
    }

    private static Metric conversations() {
        return metric("conversations.meaningful", "Meaningful conversations", "Conversas significativas")
                .is(
                        "Conversations and held meetings that were marked as meaningful.",
                        "Conversas e reuniões realizadas marcadas como significativas.")
                .in(Unit.COUNT)
                .after("marks of those who talked")
                .of("conversation", "meeting_held")
                .by(sums -> Answer.of(sums.sum(Quantity.CONVERSATIONS_MEANINGFUL), sums.sum(Quantity.CONVERSATIONS))
                        .with("conversations", sums.sum(Quantity.CONVERSATIONS)));
    }

    private static Metric pulse() {
        return metric("pulse", "Account managers' pulse", "Pulso dos gerentes de conta")
                .is(
                        "Mean of the last readings (1 to 5) of the account managers at the end, one a customer; those past their date are not in it.",
                        "Média das últimas leituras (1 a 5) dos gerentes de conta no fim, uma por cliente; as vencidas não entram.")
                .in(Unit.SCALE)
                .after("readings that stand")
                .of("pulse")
                .by(sums -> Answer.share(sums.sum(Quantity.PULSE_SUM), sums.sum(Quantity.PULSES), Absence.NO_READINGS));
    }
}
