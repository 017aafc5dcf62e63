package dev.farol.bench.yardstick;

import java.time.Instant;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The one pass over a customer's interactions that fills its readings. */
final class Pass {

    private static final long DAY = 86_400_000_000_000L;
    private static final ZoneRules RULES = Readings.ZONE.getRules();

    private final Readings r;
    private final long asOf;
    private final long today;
    private final BitSet days28 = new BitSet();
    private final BitSet days30 = new BitSet();
    private final List<Event> quotes = new ArrayList<>(0);
    private final List<Event> orders = new ArrayList<>(0);

    Pass(Readings readings, long asOf, long today) {
        this.r = readings;
        this.asOf = asOf;
        this.today = today;
    }

    void over(List<Event> events) {
        for (Event event : events) {
            long age = asOf - event.at();
            if (age >= 0) {
                see(event, age);
            }
        }
        r.loginDays28 = days28.cardinality();
        r.loginDays30 = days30.cardinality();
        r.quoteBecameOrder = quotes.stream().anyMatch(this::becameOrder);
    }

    private static boolean within(long age, int days) {
        return age < days * DAY;
    }

    private static boolean between(long age, int from, int to) {
        return age < from * DAY && age >= to * DAY;
    }

    private void see(Event event, long age) {
        if (within(age, 90)) {
            r.covered |= 1 << event.kind().dimension.place;
        }
        switch (event.kind()) {
            case LOGIN -> login(event, age);
            case FEATURE_USAGE -> {
                r.features30 += within(age, 30) ? event.number() : 0;
                r.featuresBefore += between(age, 60, 30) ? event.number() : 0;
            }
            case MEETING_HELD -> {
                r.held60 += within(age, 60) ? 1 : 0;
                r.lastHeld = Math.max(r.lastHeld, event.at());
            }
            case MEETING_MISSED -> r.missed90 += within(age, 90) ? 1 : 0;
            case MEETING_BOOKED -> r.booked90 += within(age, 90) ? 1 : 0;
            case CONVERSATION -> {
                r.meaningful90 += within(age, 90) && event.is(Event.MEANINGFUL) ? 1 : 0;
                r.talks60 += within(age, 60) ? 1 : 0;
                r.talksBefore += between(age, 180, 60) ? 1 : 0;
            }
            case EMAIL_DELIVERED -> r.delivered90 += within(age, 90) ? 1 : 0;
            case EMAIL_OPENED -> r.opened90 += within(age, 90) ? 1 : 0;
            case EMAIL_CLICKED -> {
                r.clicked90 += within(age, 90) ? 1 : 0;
                r.clicked60 += within(age, 60) ? 1 : 0;
            }
            case SUPPORT_TICKET, TICKET_SOLVED, CALL -> support(event, age);
            case NPS, CSAT, CES, RATING, PULSE -> voice(event, age);
            case INVOICE_PAID, INVOICE_FAILED, DUNNING_EXHAUSTED -> billing(event, age);
            default -> contract(event, age);
        }
    }

    private void login(Event event, long age) {
        r.loginsBefore += between(age, 90, 30) ? 1 : 0;
        r.logins90 += within(age, 90) ? 1 : 0;
        if (within(age, 30)) {
            r.logins30++;
            Instant at = Instant.ofEpochSecond(0, event.at());
            long day = Math.floorDiv(at.getEpochSecond() + RULES.getOffset(at).getTotalSeconds(), 86_400);
            int back = (int) (today - day);
            days30.set(back);
            if (within(age, 28)) {
                r.logins28++;
                days28.set(back);
            }
        }
    }

    private void support(Event event, long age) {
        if (event.kind() == Kind.SUPPORT_TICKET) {
            r.tickets30 += within(age, 30) ? 1 : 0;
            r.ticketsBefore += between(age, 60, 30) ? 1 : 0;
            r.escalated30 += within(age, 30) && event.is(Event.ESCALATED) ? 1 : 0;
            r.breached90 += within(age, 90) && event.is(Event.BREACHED) ? 1 : 0;
        } else if (within(age, 90) && event.kind() == Kind.TICKET_SOLVED) {
            r.solved90++;
            r.hoursToSolve90.see(event);
        } else if (within(age, 90)) {
            r.calls90++;
            r.callsSolved90 += event.is(Event.SOLVED) ? 1 : 0;
            r.callsUnsolved90 += event.is(Event.UNSOLVED) ? 1 : 0;
            if (event.is(Event.ANSWERED)) {
                r.waited90.see(event);
            }
        }
    }

    private void voice(Event event, long age) {
        if (!within(age, 180)) {
            return;
        }
        switch (event.kind()) {
            case NPS -> {
                r.nps180.see(event);
                if (within(age, 30)) {
                    r.nps30.see(event);
                }
            }
            case CSAT -> r.csat180.see(event);
            case CES -> r.ces180.see(event);
            case RATING -> r.rating180.see(event);
            default -> {
                if (within(age, 90)) {
                    r.pulse90.see(event);
                }
            }
        }
    }

    private void billing(Event event, long age) {
        switch (event.kind()) {
            case INVOICE_PAID -> {
                r.lastPaid = Math.max(r.lastPaid, event.at());
                r.paid365 |= within(age, 365);
            }
            case INVOICE_FAILED -> {
                r.lastFailed = Math.max(r.lastFailed, event.at());
                r.failed365 |= within(age, 365);
                r.failed45 |= within(age, 45);
                r.failed60 |= within(age, 60);
            }
            default -> {
                r.exhausted60 |= within(age, 60);
                subscribed(event, 0);
            }
        }
    }

    /** Each customer has one subscription, and brings from then on what the last interaction about it says. */
    private void subscribed(Event event, double mrr) {
        if (event.at() >= r.lastTold) {
            r.lastTold = event.at();
            r.mrr = event.is(Event.TRIAL) ? 0 : mrr;
        }
    }

    private void contract(Event event, long age) {
        switch (event.kind()) {
            case SUBSCRIPTION_STARTED -> {
                subscribed(event, event.number());
                r.started.see(event);
                r.lastStarted = Math.max(r.lastStarted, event.at());
            }
            case SUBSCRIPTION_CHANGED -> {
                subscribed(event, event.number());
                if (within(age, 120)) {
                    r.anyChange120 = true;
                    r.changed120.see(event);
                } else if (within(age, 3660)) {
                    r.anyChangeBefore = true;
                    r.changedBefore.see(event);
                }
            }
            case SUBSCRIPTION_PAUSED -> {
                subscribed(event, 0);
                r.lastPaused = Math.max(r.lastPaused, event.at());
                r.paused180 |= within(age, 180);
            }
            case SUBSCRIPTION_RESUMED -> {
                subscribed(event, event.number());
                r.lastResumed = Math.max(r.lastResumed, event.at());
            }
            case SUBSCRIPTION_ENDED -> {
                subscribed(event, 0);
                r.lastEnded = Math.max(r.lastEnded, event.at());
            }
            case CONTRACT_RENEWED -> r.renewed60 += within(age, 60) ? 1 : 0;
            case QUOTE -> quotes.add(event);
            case ORDER -> {
                orders.add(event);
                r.ordered90 |= within(age, 90);
            }
            default -> {}
        }
    }

    private boolean becameOrder(Event quote) {
        return orders.stream().anyMatch(order -> order.at() > quote.at() && order.at() - quote.at() <= 30 * DAY);
    }
}
