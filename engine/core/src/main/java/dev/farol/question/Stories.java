package dev.farol.question;

import dev.farol.call.CallReader;
import dev.farol.call.Issue;
import dev.farol.history.Decimals;
import dev.farol.history.History;
import dev.farol.history.Names;
import dev.farol.subscription.SubscriptionReader;
import dev.farol.subscription.Timeline;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Answers questions that are about more than a tally. Thread-safe. */
final class Stories {

    private final List<Question.Story> questions;
    private final SubscriptionReader subscriptions;
    private final CallReader calls;
    private final boolean ofSubscriptions;

    Stories(List<Question.Story> questions, Names names) {
        this.questions = List.copyOf(questions);
        this.subscriptions = new SubscriptionReader(names);
        this.calls = new CallReader(names);
        this.ofSubscriptions = questions.stream().anyMatch(Stories::isOfSubscriptions);
    }

    private static boolean isOfSubscriptions(Question.Story story) {
        return story instanceof Question.SubscribedMrr
                || story instanceof Question.MrrChange
                || story instanceof Question.SubscriptionStatus;
    }

    int size() {
        return questions.size();
    }

    /**
     * Fills in the answers.
     *
     * @param seen how many interactions happened up to the as-of
     */
    void tell(History history, long asOf, int seen, double[] answers) {
        if (answers.length == 0) {
            return;
        }
        Timeline timeline = ofSubscriptions ? subscriptions.read(history, asOf) : Timeline.NONE;
        for (int i = 0; i < answers.length; i++) {
            answers[i] = isOfSubscriptions(questions.get(i))
                    ? ofTimeline(questions.get(i), timeline, asOf)
                    : ofCalls(questions.get(i), history, asOf, seen);
        }
    }

    private static double ofTimeline(Question.Story question, Timeline timeline, long asOf) {
        if (timeline.steps().isEmpty()) {
            return Double.NaN;
        }
        if (question instanceof Question.SubscriptionStatus) {
            return timeline.at(asOf).orElseThrow().status().number();
        }
        BigDecimal now = timeline.mrrAt(asOf);
        return question instanceof Question.MrrChange change
                ? Decimals.toDouble(now.subtract(timeline.mrrAt(back(asOf, change.days()))))
                : Decimals.toDouble(now);
    }

    private double ofCalls(Question.Story question, History history, long asOf, int seen) {
        return question instanceof Question.HandlingTime time
                ? handlingTime(history, back(asOf, time.days()), seen)
                : firstCall(history, back(asOf, ((Question.FirstCallResolution) question).days()), seen);
    }

    private double firstCall(History history, long after, int seen) {
        int issues = 0;
        int solved = 0;
        for (Issue issue : calls.issues(history, seen)) {
            if (issue.began() > after) {
                issues++;
                solved += issue.solvedAtOnce() ? 1 : 0;
            }
        }
        return issues == 0 ? Double.NaN : (double) solved / issues;
    }

    private double handlingTime(History history, long after, int seen) {
        BigDecimal sum = BigDecimal.ZERO;
        int count = 0;
        for (int i = seen - 1; i >= 0 && history.at(i) > after; i--) {
            Optional<BigDecimal> seconds = calls.handling(history, i);
            if (seconds.isPresent()) {
                sum = sum.add(seconds.get());
                count++;
            }
        }
        return count == 0 ? Double.NaN : Decimals.toDouble(sum) / count;
    }

    private static long back(long asOf, int days) {
        long earlier = asOf - days * Edges.DAY;
        return earlier > asOf ? Long.MIN_VALUE : earlier;
    }
}
