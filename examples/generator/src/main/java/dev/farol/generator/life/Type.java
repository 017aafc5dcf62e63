package dev.farol.generator.life;

import java.util.Locale;

/** The interaction types of the default vocabulary. */
public enum Type {
    LOGIN,
    FEATURE_USAGE,
    SUPPORT_TICKET,
    TICKET_SOLVED,
    CALL,
    NPS,
    CSAT,
    CES,
    RATING,
    SURVEY_SENT,
    EMAIL_DELIVERED,
    EMAIL_OPENED,
    EMAIL_CLICKED,
    MEETING_BOOKED,
    MEETING_HELD,
    MEETING_CANCELLED,
    MEETING_RESCHEDULED,
    MEETING_MISSED,
    CONVERSATION,
    PULSE,
    DEAL_STAGE,
    DEAL_WON,
    DEAL_LOST,
    QUOTE,
    ORDER,
    ORDER_RETURNED,
    SUBSCRIPTION_STARTED,
    SUBSCRIPTION_CHANGED,
    SUBSCRIPTION_PAUSED,
    SUBSCRIPTION_RESUMED,
    SUBSCRIPTION_ENDED,
    INVOICE_PAID,
    INVOICE_FAILED,
    DUNNING_EXHAUSTED,
    CONTRACT_DUE,
    CONTRACT_RENEWED,
    SPEND;

    private final String id = name().toLowerCase(Locale.ROOT);

    public String id() {
        return id;
    }
}
