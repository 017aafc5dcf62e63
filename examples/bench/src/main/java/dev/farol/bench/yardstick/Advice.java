package dev.farol.bench.yardstick;

/** The playbook rules of the default folder, in the order of an assessment: priority, playbook. */
@SuppressWarnings("EnumOrdinal")
enum Advice {
    PAYMENT_AFTER_COLLECTION("payment-recovery", "urgent"),
    RESCUE_LARGE("rescue-call", "urgent"),
    DETRACTOR("detractor-follow-up", "high"),
    EXECUTIVE("executive-outreach", "high"),
    ONBOARDING("onboarding-recovery", "high"),
    PAYMENT("payment-recovery", "high"),
    RENEWAL_UNHEALTHY("renewal-preparation", "high"),
    RESCUE("rescue-call", "high"),
    SUPPORT("support-review", "high"),
    WORKSHOP("adoption-workshop", "normal"),
    CHECK_IN("check-in", "normal"),
    NO_SHOW("no-show-re-engagement", "normal"),
    RENEWAL("renewal-preparation", "normal"),
    ADVOCACY("advocacy", "low"),
    EXPANSION("expansion", "low");

    private static final Advice[] ALL = values();

    final String playbook;
    final String priority;
    final int bit = 1 << ordinal();

    Advice(String playbook, String priority) {
        this.playbook = playbook;
        this.priority = priority;
    }

    static Advice at(int ordinal) {
        return ALL[ordinal];
    }
}
