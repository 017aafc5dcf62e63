package dev.farol.subscription;

import dev.farol.customer.Customer;
import dev.farol.history.History;
import dev.farol.history.Names;
import java.nio.charset.StandardCharsets;

/**
 * Reads what interactions say of subscriptions.
 *
 * <ul>
 *   <li>{@code subscription_started}, {@code _changed} and {@code _resumed} say its MRR from then on. Without a value, what was known stays.
 *   <li>A trial brings nothing until an interaction says that it is none, or what it costs; a paused one until it goes on.
 *   <li>Interactions that name no {@code subscription}: each start is one of its own, all else is about the open one that is most
 *       like it, by plan, then by MRR; the oldest of several. Where only some name it, the only open one is meant.
 *   <li>{@code dunning_exhausted} ends what is open, or what it names, involuntarily; an {@code invoice_paid} after that brings it back,
 *       unless something else goes on, which it is for then.
 *   <li>An end without a reason, not even in the customer's own words, is involuntary with collection given up at most
 *       {@value #DUNNING_DAYS} days before or after, and nothing paid in between; else unknown.
 *   <li>What is changed, paused or resumed without having been started, is taken to begin there.
 * </ul>
 *
 * <p>Thread-safe.
 */
public final class SubscriptionReader {

    /** How far an end without a reason, and the end of collection, may lie apart, in days of 24 hours. */
    public static final int DUNNING_DAYS = 30;

    static final byte[] VOLUNTARY = "voluntary".getBytes(StandardCharsets.UTF_8);
    static final byte[] INVOLUNTARY = "involuntary".getBytes(StandardCharsets.UTF_8);

    private final Codes codes;

    /** @param names the dictionary of the histories that will be read */
    public SubscriptionReader(Names names) {
        this.codes = Codes.of(names);
    }

    /** Types and fields as numbers. */
    record Codes(
            int started,
            int changed,
            int paused,
            int resumed,
            int ended,
            int dunningExhausted,
            int invoicePaid,
            int subscription,
            int plan,
            int trial,
            int reason,
            int reasonText) {

        static Codes of(Names names) {
            return new Codes(
                    names.code(SubscriptionTypes.STARTED),
                    names.code(SubscriptionTypes.CHANGED),
                    names.code(SubscriptionTypes.PAUSED),
                    names.code(SubscriptionTypes.RESUMED),
                    names.code(SubscriptionTypes.ENDED),
                    names.code(SubscriptionTypes.DUNNING_EXHAUSTED),
                    names.code(SubscriptionTypes.INVOICE_PAID),
                    names.code("subscription"),
                    names.code("plan"),
                    names.code("trial"),
                    names.code("reason"),
                    names.code("reasonText"));
        }

        boolean isState(int type) {
            return type == started
                    || type == changed
                    || type == paused
                    || type == resumed
                    || type == ended
                    || type == dunningExhausted;
        }
    }

    /**
     * All subscriptions of an account.
     *
     * @param asOf epoch nanoseconds; what happened later is not seen
     */
    public Timeline read(History history, long asOf) {
        int seen = history.upTo(asOf);
        int i = firstState(history, seen);
        if (i == seen) {
            return Timeline.NONE;
        }
        Teller teller = new Teller(codes, history);
        while (i < seen) {
            int end = i + 1;
            if (tells(history.type(i))) {
                while (end < seen && history.at(end) == history.at(i)) {
                    end++;
                }
                teller.tell(i, end);
            }
            i = end;
        }
        return teller.timeline();
    }

    /**
     * A customer with the MRR of its subscriptions in place of the one in its profile; the profile as it is without subscriptions.
     *
     * @param asOf epoch nanoseconds
     */
    public Customer standing(Customer customer, History history, long asOf) {
        Timeline timeline = read(history, asOf);
        return timeline.steps().isEmpty() ? customer : customer.withMrr(timeline.mrrAt(asOf));
    }

    private boolean tells(int type) {
        return codes.isState(type) || type == codes.invoicePaid();
    }

    private int firstState(History history, int seen) {
        for (int i = 0; i < seen; i++) {
            if (codes.isState(history.type(i))) {
                return i;
            }
        }
        return seen;
    }
}
