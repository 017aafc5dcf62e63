package dev.farol.bench.yardstick;

/** The health rules of the default folder, in the order of an assessment: dimension, points by size, name. */
@SuppressWarnings("EnumOrdinal")
enum HealthRule {
    LOGINS_STOPPED("Logins stopped", Dimension.ADOPTION, -18),
    LOGINS_FELL("Logins fell by half", Dimension.ADOPTION, -10),
    ONBOARDING_STALLED("Onboarding stalled", Dimension.ADOPTION, -8),
    FEATURES_FELL("Feature use fell", Dimension.ADOPTION, -7),
    SEATS_UNUSED("Half of the seats never used", Dimension.ADOPTION, -6),
    SEATS_IN_USE("Every seat in weekly use", Dimension.ADOPTION, 5),
    TWICE_A_WEEK("In the product twice a week", Dimension.ADOPTION, 5),
    FEATURES_GREW("Feature use grew", Dimension.ADOPTION, 4),
    GONE_QUIET("Gone quiet", Dimension.ENGAGEMENT, -6),
    MEETINGS_MISSED("Meetings missed", Dimension.ENGAGEMENT, -6),
    NO_MEETING("No meeting for a quarter", Dimension.ENGAGEMENT, -5),
    MEANINGFUL_TALKS("Meaningful conversations", Dimension.ENGAGEMENT, 4),
    MET("Met recently", Dimension.ENGAGEMENT, 4),
    EMAILS_READ("E-mails opened and clicked", Dimension.ENGAGEMENT, 3),
    DEADLINES_BREACHED("Deadlines breached", Dimension.SUPPORT, -6),
    CALLS_UNSOLVED("Calls that solve nothing", Dimension.SUPPORT, -5),
    ESCALATED("Escalated ticket", Dimension.SUPPORT, -5),
    TICKETS_PILE_UP("Tickets piling up", Dimension.SUPPORT, -5),
    FIRST_CALL("Solved at the first call", Dimension.SUPPORT, 4),
    SOLVED_IN_A_DAY("Solved within a day", Dimension.SUPPORT, 4),
    LONG_WAITS("Long waits", Dimension.SUPPORT, -3),
    DETRACTOR("NPS detractor", Dimension.SENTIMENT, -8),
    MANAGER_WORRIED("Account manager worried", Dimension.SENTIMENT, -7),
    DISSATISFIED("Dissatisfied", Dimension.SENTIMENT, -6),
    HARD("Hard to get things done", Dimension.SENTIMENT, -5),
    PROMOTER("NPS promoter", Dimension.SENTIMENT, 5),
    MANAGER_CONFIDENT("Account manager confident", Dimension.SENTIMENT, 4),
    LOW_RATING("Low direct rating", Dimension.SENTIMENT, -4),
    SATISFIED("Satisfied", Dimension.SENTIMENT, 4),
    ENDED("Subscription ended", Dimension.COMMERCIAL, -20),
    EXHAUSTED("Collection exhausted", Dimension.COMMERCIAL, -12),
    PAUSED("Subscription paused", Dimension.COMMERCIAL, -10),
    SHRANK("Contract shrank", Dimension.COMMERCIAL, -8),
    PAYMENT_FAILED("Payment failed and still open", Dimension.COMMERCIAL, -8),
    RENEWAL_IN_A_MONTH("Renewal within a month and no contact", Dimension.COMMERCIAL, -8),
    RENEWAL_PASSED("Renewal date passed", Dimension.COMMERCIAL, -6),
    GREW("Contract grew", Dimension.COMMERCIAL, 5),
    RENEWAL_IN_CONTACT("Renewal near and in contact", Dimension.COMMERCIAL, 4),
    RENEWAL_IN_A_QUARTER("Renewal within a quarter and no contact", Dimension.COMMERCIAL, -4),
    ALL_PAID("Every invoice paid", Dimension.COMMERCIAL, 3),
    QUOTE_ORDERED("Quote turned into an order", Dimension.COMMERCIAL, 2);

    private static final HealthRule[] ALL = values();

    final String label;
    final Dimension dimension;
    final int points;
    final long bit = 1L << ordinal();

    HealthRule(String label, Dimension dimension, int points) {
        this.label = label;
        this.dimension = dimension;
        this.points = points;
    }

    static HealthRule at(int ordinal) {
        return ALL[ordinal];
    }
}
