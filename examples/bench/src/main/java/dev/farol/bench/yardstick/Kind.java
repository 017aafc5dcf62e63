package dev.farol.bench.yardstick;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The interaction types that count for something; each tells that its dimension has data. */
enum Kind {
    LOGIN(Dimension.ADOPTION),
    FEATURE_USAGE(Dimension.ADOPTION),
    MEETING_BOOKED(Dimension.ENGAGEMENT),
    MEETING_HELD(Dimension.ENGAGEMENT),
    MEETING_CANCELLED(Dimension.ENGAGEMENT),
    MEETING_RESCHEDULED(Dimension.ENGAGEMENT),
    MEETING_MISSED(Dimension.ENGAGEMENT),
    CONVERSATION(Dimension.ENGAGEMENT),
    EMAIL_DELIVERED(Dimension.ENGAGEMENT),
    EMAIL_OPENED(Dimension.ENGAGEMENT),
    EMAIL_CLICKED(Dimension.ENGAGEMENT),
    SUPPORT_TICKET(Dimension.SUPPORT),
    TICKET_SOLVED(Dimension.SUPPORT),
    CALL(Dimension.SUPPORT),
    NPS(Dimension.SENTIMENT),
    CSAT(Dimension.SENTIMENT),
    CES(Dimension.SENTIMENT),
    RATING(Dimension.SENTIMENT),
    PULSE(Dimension.SENTIMENT),
    SUBSCRIPTION_STARTED(Dimension.COMMERCIAL),
    SUBSCRIPTION_CHANGED(Dimension.COMMERCIAL),
    SUBSCRIPTION_PAUSED(Dimension.COMMERCIAL),
    SUBSCRIPTION_RESUMED(Dimension.COMMERCIAL),
    SUBSCRIPTION_ENDED(Dimension.COMMERCIAL),
    INVOICE_PAID(Dimension.COMMERCIAL),
    INVOICE_FAILED(Dimension.COMMERCIAL),
    DUNNING_EXHAUSTED(Dimension.COMMERCIAL),
    CONTRACT_DUE(Dimension.COMMERCIAL),
    CONTRACT_RENEWED(Dimension.COMMERCIAL),
    QUOTE(Dimension.COMMERCIAL),
    ORDER(Dimension.COMMERCIAL),
    ORDER_RETURNED(Dimension.COMMERCIAL),
    DEAL_STAGE(Dimension.COMMERCIAL),
    DEAL_WON(Dimension.COMMERCIAL),
    DEAL_LOST(Dimension.COMMERCIAL);

    private static final Map<String, Kind> BY_NAME = new HashMap<>();

    static {
        for (Kind kind : values()) {
            BY_NAME.put(kind.name().toLowerCase(Locale.ROOT), kind);
        }
    }

    final Dimension dimension;

    Kind(Dimension dimension) {
        this.dimension = dimension;
    }

    /** The kind that a file calls by this name; null for one that no rule asks about. */
    static @Nullable Kind of(String name) {
        return BY_NAME.get(name);
    }

    /** Whether the latest of several is asked for, so that ties must be broken by id. */
    boolean ordered() {
        return this == NPS || this == PULSE || this == SUBSCRIPTION_STARTED || this == SUBSCRIPTION_CHANGED;
    }
}
