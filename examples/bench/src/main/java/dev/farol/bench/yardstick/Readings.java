package dev.farol.bench.yardstick;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** All that the rules ask about one customer, as of one instant; NaN is absent. */
final class Readings {

    static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

    double mrr;
    double seats;
    double tenureDays = Double.NaN;
    double daysToRenewal = Double.NaN;
    /** Dimensions with data in the last 90 days, as bits. */
    int covered;

    int logins28;
    int logins30;
    int logins90;
    int loginsBefore;
    int loginDays28;
    int loginDays30;
    double features30;
    double featuresBefore;

    int tickets30;
    int ticketsBefore;
    int escalated30;
    int breached90;
    int solved90;
    final Average hoursToSolve90 = new Average();
    int calls90;
    int callsSolved90;
    int callsUnsolved90;
    final Average waited90 = new Average();

    final Latest nps180 = new Latest();
    final Latest nps30 = new Latest();
    final Latest pulse90 = new Latest();
    final Average csat180 = new Average();
    final Average ces180 = new Average();
    final Average rating180 = new Average();

    int held60;
    long lastHeld = Long.MIN_VALUE;
    double daysSinceMeeting = Double.NaN;
    int missed90;
    int booked90;
    int meaningful90;
    int talks60;
    int talksBefore;
    int delivered90;
    int opened90;
    int clicked90;
    int clicked60;

    long lastPaid = Long.MIN_VALUE;
    long lastFailed = Long.MIN_VALUE;
    boolean paid365;
    boolean failed365;
    boolean failed45;
    boolean failed60;
    boolean exhausted60;
    int renewed60;
    final Latest started = new Latest();
    final Latest changed120 = new Latest();
    final Latest changedBefore = new Latest();
    boolean anyChange120;
    boolean anyChangeBefore;
    long lastStarted = Long.MIN_VALUE;
    long lastPaused = Long.MIN_VALUE;
    long lastResumed = Long.MIN_VALUE;
    long lastEnded = Long.MIN_VALUE;
    boolean paused180;
    /** When the subscription was last told of. */
    long lastTold = Long.MIN_VALUE;

    boolean ordered90;
    boolean quoteBecameOrder;

    /** Days since an instant, fractional; NaN when it never was. */
    static double days(long asOf, long at) {
        return at == Long.MIN_VALUE ? Double.NaN : (asOf - at) / 86_400e9;
    }

    static Readings of(Account account, long asOf) {
        Readings readings = new Readings();
        LocalDate today = Instant.ofEpochSecond(0, asOf).atZone(ZONE).toLocalDate();
        readings.mrr = account.mrr;
        readings.seats = account.seats;
        if (account.since != null) {
            readings.tenureDays = ChronoUnit.DAYS.between(account.since, today);
        }
        if (account.renewal != null) {
            readings.daysToRenewal = ChronoUnit.DAYS.between(today, account.renewal);
        }
        new Pass(readings, asOf, today.toEpochDay()).over(account.events);
        readings.daysSinceMeeting = days(asOf, readings.lastHeld);
        return readings;
    }

    /** The number of the last of several, by instant, then id. */
    static final class Latest {
        double number = Double.NaN;
        private long at = Long.MIN_VALUE;
        private String id = "";

        void see(Event event) {
            if (!Double.isNaN(event.number())
                    && (event.at() > at || (event.at() == at && event.id().compareTo(id) > 0))) {
                at = event.at();
                id = event.id();
                number = event.number();
            }
        }
    }

    /** The mean of numbers. */
    static final class Average {
        private double sum;
        private int count;

        void see(Event event) {
            if (!Double.isNaN(event.number())) {
                sum += event.number();
                count++;
            }
        }

        double mean() {
            return count == 0 ? Double.NaN : sum / count;
        }
    }
}
