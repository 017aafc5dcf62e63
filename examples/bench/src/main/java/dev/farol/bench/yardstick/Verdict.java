package dev.farol.bench.yardstick;

import static dev.farol.bench.yardstick.HealthRule.*;

import java.util.Arrays;

/** What the rules say of one customer: fired rules, points, score, band, advice. Reused. */
final class Verdict {

    static final int BASE = 60;
    private static final Dimension[] DIMENSIONS = Dimension.values();

    long fired;
    final int[] points = new int[DIMENSIONS.length];
    final int[] totals = new int[DIMENSIONS.length];
    /** Before it is kept within 0 and 100. */
    int sum;

    int score;
    boolean scored;
    String band = "";
    int advice;

    /** All three stages. */
    void judge(Readings r) {
        fired = HealthRules.fired(r);
        addUp();
        scored = Integer.bitCount(r.covered) / (double) DIMENSIONS.length >= 0.3;
        band = !scored ? "not-scored" : score <= 50 ? "churn-risk" : score <= 70 ? "neutral" : "healthy";
        advice = advise(r);
    }

    boolean has(HealthRule rule) {
        return (fired & rule.bit) != 0;
    }

    private void addUp() {
        Arrays.fill(points, 0);
        for (long left = fired; left != 0; left &= left - 1) {
            HealthRule rule = HealthRule.at(Long.numberOfTrailingZeros(left));
            points[rule.dimension.place] += rule.points;
        }
        sum = BASE;
        for (Dimension dimension : DIMENSIONS) {
            int i = dimension.place;
            totals[i] = Math.max(dimension.min, Math.min(dimension.max, points[i]));
            sum += totals[i];
        }
        score = Math.max(0, Math.min(100, sum));
    }

    private static int when(boolean condition, Advice advice) {
        return condition ? advice.bit : 0;
    }

    /** No previous assessment, so a drop since the last one (the check-in) cannot be seen. */
    private int advise(Readings r) {
        boolean risk = scored && score <= 50;
        boolean healthy = scored && score > 70;
        boolean large = r.mrr >= 5000;
        double left = r.daysToRenewal;
        boolean newcomer = r.tenureDays <= 90;
        boolean happy = has(PROMOTER) || has(SATISFIED) || has(MANAGER_CONFIDENT);
        boolean needsTeaching = has(LOGINS_FELL) || has(FEATURES_FELL) || has(SEATS_UNUSED);
        return when(risk && !large, Advice.RESCUE)
                | when(risk && large, Advice.RESCUE_LARGE)
                | when(risk && large && ((left >= 0 && left <= 120) || has(MANAGER_WORRIED)), Advice.EXECUTIVE)
                | when(has(ONBOARDING_STALLED) || (newcomer && has(LOGINS_STOPPED)), Advice.ONBOARDING)
                | when(has(PAYMENT_FAILED) && !r.exhausted60, Advice.PAYMENT)
                | when(has(EXHAUSTED), Advice.PAYMENT_AFTER_COLLECTION)
                | when(totals[Dimension.SUPPORT.place] <= -9, Advice.SUPPORT)
                | when(r.nps30.number <= 6, Advice.DETRACTOR)
                | when(has(MEETINGS_MISSED), Advice.NO_SHOW)
                | when(!risk && !newcomer && needsTeaching, Advice.WORKSHOP)
                | when(left >= 0 && left <= 60 && healthy, Advice.RENEWAL)
                | when(left >= 0 && left <= 90 && scored && !healthy, Advice.RENEWAL_UNHEALTHY)
                | when(
                        healthy && (has(SEATS_IN_USE) || has(FEATURES_GREW)) && happy && !r.failed60 && !r.anyChange120,
                        Advice.EXPANSION)
                | when(healthy && has(PROMOTER) && r.tenureDays >= 180, Advice.ADVOCACY);
    }
}
