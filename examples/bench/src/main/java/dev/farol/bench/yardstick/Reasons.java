package dev.farol.bench.yardstick;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The English reasons of the default rules. */
final class Reasons {

    private Reasons() {}

    static String of(HealthRule rule, Readings r) {
        return switch (rule) {
            case LOGINS_STOPPED -> "no login in 30 days, after " + r.loginsBefore + " in the 60 days before";
            case LOGINS_FELL -> r.logins30 + " logins in 30 days, after " + r.loginsBefore + " in the 60 days before";
            case TWICE_A_WEEK -> "signed in on " + r.loginDays28 + " days of the last four weeks";
            case FEATURES_FELL ->
                "feature use fell from " + shown(r.featuresBefore) + " to " + shown(r.features30) + " in 30 days";
            case FEATURES_GREW ->
                "feature use grew from " + shown(r.featuresBefore) + " to " + shown(r.features30) + " in 30 days";
            case SEATS_UNUSED -> r.logins90 + " logins in 90 days for " + shown(r.seats) + " seats";
            case SEATS_IN_USE -> r.logins28 + " logins in four weeks for " + shown(r.seats) + " seats";
            case ONBOARDING_STALLED ->
                "a new customer, " + shown(r.tenureDays) + " days in, active on only " + r.loginDays30
                        + " of the last 30 days";
            case MET -> r.held60 + " meetings held in 60 days";
            case NO_MEETING -> "no meeting held for more than 90 days";
            case MEETINGS_MISSED -> "missed " + r.missed90 + " of " + r.booked90 + " meetings booked in 90 days";
            case MEANINGFUL_TALKS -> r.meaningful90 + " meaningful conversations in 90 days";
            case GONE_QUIET -> "no conversation, meeting or e-mail click in 60 days";
            case EMAILS_READ ->
                "opened " + r.opened90 + " and clicked " + r.clicked90 + " of " + r.delivered90 + " e-mails in 90 days";
            case TICKETS_PILE_UP -> "tickets are piling up";
            case ESCALATED -> "a ticket was escalated in the last 30 days";
            case DEADLINES_BREACHED -> "two or more tickets breached their deadline in 90 days";
            case SOLVED_IN_A_DAY -> "tickets are solved within a day on average";
            case FIRST_CALL -> "nearly every call solves the problem";
            case CALLS_UNSOLVED -> "half or more of the calls do not solve the problem";
            case LONG_WAITS -> "the average wait on calls is over three minutes";
            case PROMOTER -> "a promoter in the latest NPS survey";
            case DETRACTOR -> "a detractor in the latest NPS survey";
            case SATISFIED -> "CSAT averages 4.2 or more in 180 days";
            case DISSATISFIED -> "CSAT averages below 3 in 180 days";
            case HARD -> "they say that getting things done is hard (CES of 3 or less in 180 days)";
            case LOW_RATING -> "direct ratings average 2.5 or less in 180 days";
            case MANAGER_CONFIDENT -> "the account manager is confident";
            case MANAGER_WORRIED -> "the account manager is worried";
            case PAYMENT_FAILED -> "a payment failed in the last 45 days and none has come since";
            case EXHAUSTED -> "collection was given up on an invoice in the last 60 days";
            case ALL_PAID -> "every invoice of the last year was paid";
            case GREW -> "MRR went up to " + shown(r.changed120.number) + " in the last 120 days";
            case SHRANK -> "MRR went down to " + shown(r.changed120.number) + " in the last 120 days";
            case PAUSED -> "a subscription is paused";
            case ENDED -> "a subscription ended and no other one has started since";
            case QUOTE_ORDERED -> "a quote turned into an order within 30 days";
            case RENEWAL_IN_A_MONTH -> "renewal is within 30 days and the last meeting was more than 45 days ago";
            case RENEWAL_IN_A_QUARTER -> "renewal is within 90 days and the last meeting was more than 60 days ago";
            case RENEWAL_IN_CONTACT -> "renewal is near and we met within the last 30 days";
            case RENEWAL_PASSED -> "the renewal date has passed without a renewal";
        };
    }

    static String of(Advice advice, Readings r, Verdict verdict) {
        return switch (advice) {
            case RESCUE -> "at risk of leaving, with a score of " + verdict.score;
            case RESCUE_LARGE -> "a large account at risk of leaving, with a score of " + verdict.score;
            case EXECUTIVE -> "a large account at risk that needs a sponsor on both sides";
            case CHECK_IN -> throw new IllegalStateException("no previous assessment");
            case ONBOARDING -> "a new customer who is not getting started";
            case PAYMENT -> "a failed payment is still open";
            case PAYMENT_AFTER_COLLECTION -> "collection was given up: the subscription will end unless someone calls";
            case SUPPORT -> "support costs this account " + verdict.totals[Dimension.SUPPORT.place] + " points";
            case DETRACTOR -> "answered " + shown(r.nps30.number) + " to the NPS survey in the last 30 days";
            case NO_SHOW -> "missed " + r.missed90 + " meetings in 90 days";
            case WORKSHOP -> "they use less of the product than they pay for";
            case RENEWAL -> "a healthy account that renews in " + shown(r.daysToRenewal) + " days";
            case RENEWAL_UNHEALTHY -> "renews in " + shown(r.daysToRenewal) + " days and is not healthy";
            case EXPANSION -> "healthy and outgrowing what they bought";
            case ADVOCACY -> "a healthy promoter for " + shown(r.tenureDays) + " days with us";
        };
    }

    /** At most two decimals. */
    private static String shown(double number) {
        if (number == Math.rint(number)) {
            return Long.toString((long) number);
        }
        return BigDecimal.valueOf(number)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
