package dev.farol.subscription;

import dev.farol.history.Names;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntPredicate;

/** The interaction types that tell of subscriptions, by their names in the default vocabulary. */
public final class SubscriptionTypes {

    public static final String STARTED = "subscription_started";
    public static final String CHANGED = "subscription_changed";
    public static final String PAUSED = "subscription_paused";
    public static final String RESUMED = "subscription_resumed";
    public static final String ENDED = "subscription_ended";
    public static final String DUNNING_EXHAUSTED = "dunning_exhausted";
    public static final String INVOICE_PAID = "invoice_paid";

    /** Those that say how things stand from then on, so that none may be forgotten: a payment may bring a subscription back. */
    public static final Set<String> STATE =
            Set.of(STARTED, CHANGED, PAUSED, RESUMED, ENDED, DUNNING_EXHAUSTED, INVOICE_PAID);

    /** The data fields that are read. */
    public static final Set<String> FIELDS = Set.of("subscription", "plan", "trial", "reason", "reasonText");

    private SubscriptionTypes() {}

    /** Whether a type, by its code, says how things stand from then on. */
    public static IntPredicate state(Names names) {
        int[] codes = STATE.stream().mapToInt(names::code).sorted().toArray();
        return type -> Arrays.binarySearch(codes, type) >= 0;
    }
}
