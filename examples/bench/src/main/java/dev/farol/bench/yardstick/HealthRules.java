package dev.farol.bench.yardstick;

import static dev.farol.bench.yardstick.HealthRule.*;

/** The conditions of the health rules, as straight-line Java. A comparison with NaN does not hold, which is the absence rule. */
final class HealthRules {

    private HealthRules() {}

    /** The bits of the rules that fire. */
    static long fired(Readings r) {
        return adoption(r) | engagement(r) | support(r) | sentiment(r) | payment(r) | contract(r) | renewal(r);
    }

    private static long when(boolean condition, HealthRule rule) {
        return condition ? rule.bit : 0;
    }

    private static long adoption(Readings r) {
        return when(r.loginsBefore >= 3 && r.logins30 == 0, LOGINS_STOPPED)
                | when(r.loginsBefore >= 8 && r.logins30 > 0 && r.logins30 <= r.loginsBefore / 4.0, LOGINS_FELL)
                | when(r.loginDays28 >= 8, TWICE_A_WEEK)
                | when(r.featuresBefore >= 20 && r.features30 <= r.featuresBefore * 0.6, FEATURES_FELL)
                | when(r.featuresBefore >= 20 && r.features30 / r.featuresBefore >= 1.2, FEATURES_GREW)
                | when(r.logins90 >= 10 && r.logins30 > 0 && r.logins90 < r.seats / 2, SEATS_UNUSED)
                | when(r.seats > 0 && r.logins28 >= r.seats * 4, SEATS_IN_USE)
                | when(
                        r.tenureDays >= 15 && r.tenureDays <= 90 && r.logins30 > 0 && r.loginDays30 <= 3,
                        ONBOARDING_STALLED);
    }

    private static long engagement(Readings r) {
        return when(r.held60 > 0, MET)
                | when(r.daysSinceMeeting > 90, NO_MEETING)
                | when(r.missed90 >= 2 && r.booked90 > 0 && (double) r.missed90 / r.booked90 >= 0.4, MEETINGS_MISSED)
                | when(r.meaningful90 >= 2, MEANINGFUL_TALKS)
                | when(r.talksBefore >= 2 && r.talks60 == 0 && r.held60 == 0 && r.clicked60 == 0, GONE_QUIET)
                | when(
                        r.delivered90 >= 4
                                && (double) r.opened90 / r.delivered90 >= 0.4
                                && (double) r.clicked90 / r.delivered90 >= 0.1,
                        EMAILS_READ);
    }

    private static long support(Readings r) {
        return when(
                        r.tickets30 >= 4 && (r.ticketsBefore == 0 || (double) r.tickets30 / r.ticketsBefore >= 2),
                        TICKETS_PILE_UP)
                | when(r.escalated30 > 0, ESCALATED)
                | when(r.breached90 >= 2, DEADLINES_BREACHED)
                | when(r.solved90 >= 2 && r.hoursToSolve90.mean() <= 24, SOLVED_IN_A_DAY)
                | when(r.calls90 >= 3 && (double) r.callsSolved90 / r.calls90 >= 0.75, FIRST_CALL)
                | when(r.calls90 >= 3 && (double) r.callsUnsolved90 / r.calls90 >= 0.5, CALLS_UNSOLVED)
                | when(r.calls90 >= 3 && r.waited90.mean() > 180, LONG_WAITS);
    }

    private static long sentiment(Readings r) {
        return when(r.nps180.number >= 9, PROMOTER)
                | when(r.nps180.number <= 6, DETRACTOR)
                | when(r.csat180.mean() >= 4.2, SATISFIED)
                | when(r.csat180.mean() <= 2.9, DISSATISFIED)
                | when(r.ces180.mean() <= 3, HARD)
                | when(r.rating180.mean() <= 2.5, LOW_RATING)
                | when(r.pulse90.number >= 4, MANAGER_CONFIDENT)
                | when(r.pulse90.number <= 2, MANAGER_WORRIED);
    }

    private static long payment(Readings r) {
        return when(r.failed45 && r.lastPaid < r.lastFailed, PAYMENT_FAILED)
                | when(r.exhausted60, EXHAUSTED)
                | when(r.paid365 && !r.failed365, ALL_PAID);
    }

    private static long contract(Readings r) {
        double now = r.changed120.number;
        boolean first = !r.anyChangeBefore;
        return when(now >= r.changedBefore.number * 1.1 || (first && now >= r.started.number * 1.1), GREW)
                | when(now <= r.changedBefore.number * 0.9 || (first && now <= r.started.number * 0.9), SHRANK)
                | when(r.paused180 && r.lastResumed < r.lastPaused, PAUSED)
                | when(r.lastEnded != Long.MIN_VALUE && r.lastStarted < r.lastEnded, ENDED)
                | when(r.ordered90 && r.quoteBecameOrder, QUOTE_ORDERED);
    }

    private static long renewal(Readings r) {
        double left = r.daysToRenewal;
        return when(left >= 0 && left <= 30 && r.daysSinceMeeting > 45, RENEWAL_IN_A_MONTH)
                | when(left >= 31 && left <= 90 && r.daysSinceMeeting > 60, RENEWAL_IN_A_QUARTER)
                | when(left >= 0 && left <= 90 && r.daysSinceMeeting <= 30, RENEWAL_IN_CONTACT)
                | when(left >= -60 && left <= -1 && r.renewed60 <= 0, RENEWAL_PASSED);
    }
}
