package dev.farol.scoring;

import dev.farol.history.EpochNanos;
import dev.farol.history.Names;
import dev.farol.lowering.Effect;
import dev.farol.lowering.LoweredRule;
import dev.farol.rules.Dimension;
import dev.farol.rules.Scorecard;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Scores customers with a rule set: a pure function of each case. The same case gives the same assessment whatever else is
 * in the batch. Thread safe; the evaluator it is given is not.
 */
public final class Scorer {

    private static final int HIGHEST = 100;
    private static final Comparator<Recommendation> MOST_PRESSING =
            Comparator.comparing(Recommendation::priority).thenComparing(Recommendation::playbook);

    private final RuleSet rules;
    private final Readings readings;
    private final OutcomeReadings outcomes;
    private final List<PointsRule> pointsRules;

    /** @param names the dictionary of the histories that will be scored */
    public Scorer(RuleSet rules, Names names) {
        this.rules = rules;
        this.readings = new Readings(rules, names);
        this.outcomes = new OutcomeReadings(rules);
        this.pointsRules = PointsRule.of(rules);
    }

    /** The assessment of each case, in their order. */
    public List<Assessment> score(List<Case> cases, Evaluator evaluator) {
        List<Draft> drafts = new ArrayList<>(cases.size());
        List<Subject> subjects = new ArrayList<>(cases.size());
        for (Case given : cases) {
            Subject subject = Subject.of(rules.numbers().size(), rules.texts().size());
            drafts.add(new Draft(given, subject, readings.fill(given, subject)));
            subjects.add(subject);
        }
        evaluator.evaluate(Stage.HEALTH, subjects);
        drafts.forEach(this::addUp);
        evaluator.evaluate(Stage.BANDS, subjects);
        drafts.forEach(this::band);
        evaluator.evaluate(Stage.PLAYBOOKS, subjects);
        List<Assessment> assessments = new ArrayList<>(drafts.size());
        drafts.forEach(draft -> assessments.add(finish(draft)));
        return Collections.unmodifiableList(assessments);
    }

    /** The band that the band rules give to a case with another score; empty unless exactly one of them fires. */
    public Optional<String> bandAt(int score, Case given, Evaluator evaluator) {
        Subject subject = Subject.of(rules.numbers().size(), rules.texts().size());
        Draft draft = new Draft(given, subject, readings.fill(given, subject));
        evaluator.evaluate(Stage.HEALTH, List.of(subject));
        int[] points = addUp(draft);
        draft.score = OptionalInt.of(score);
        outcomes.fill(subject, draft.score, given.previous().score(), draft.coverage, points);
        evaluator.evaluate(Stage.BANDS, List.of(subject));
        band(draft);
        return Optional.of(draft.band).filter(band -> draft.score.isPresent());
    }

    /** An assessment while it is being made. */
    private static final class Draft {
        final Case given;
        final Subject subject;
        final double coverage;
        final List<Factor> factors = new ArrayList<>();
        final List<Limit> limits = new ArrayList<>();
        final List<Failure> failures = new ArrayList<>();
        OptionalInt score = OptionalInt.empty();
        String band = Scorecard.NOT_SCORED;

        Draft(Case given, Subject subject, double coverage) {
            this.given = given;
            this.subject = subject;
            this.coverage = coverage;
        }
    }

    /** Points to score: what the health rules say, within the limits of each dimension, within 0 and 100; the points of each. */
    private int[] addUp(Draft draft) {
        noteFailures(Stage.HEALTH, draft);
        Scorecard scorecard = rules.scorecard();
        List<Dimension> dimensions = scorecard.dimensions();
        int[] points = new int[dimensions.size()];
        for (PointsRule rule : pointsRules) {
            if (draft.subject.fired().get(rule.index())) {
                draft.factors.add(rule.factor(draft.subject));
                points[rule.dimension()] += rule.effect().points();
            }
        }
        int sum = scorecard.base();
        for (int i = 0; i < points.length; i++) {
            Dimension dimension = dimensions.get(i);
            int total = Math.max(dimension.min(), Math.min(dimension.max(), points[i]));
            if (total != points[i]) {
                draft.limits.add(new Limit(Optional.of(dimension.id()), points[i], total));
            }
            points[i] = total;
            sum += total;
        }
        int score = Math.max(0, Math.min(HIGHEST, sum));
        if (score != sum) {
            draft.limits.add(new Limit(Optional.empty(), sum, score));
        }
        if (draft.coverage >= scorecard.minCoverage()) {
            draft.score = OptionalInt.of(score);
        }
        outcomes.fill(draft.subject, draft.score, draft.given.previous().score(), draft.coverage, points);
        return points;
    }

    /** Score to band: exactly one band rule fires, or the customer has none and it is said why. */
    private void band(Draft draft) {
        if (draft.score.isPresent()) {
            noteFailures(Stage.BANDS, draft);
            BitSet fired = draft.subject.fired();
            if (fired.cardinality() == 1) {
                LoweredRule rule = rules.rules(Stage.BANDS).get(fired.nextSetBit(0));
                draft.band = ((Effect.InBand) rule.effect()).band();
            } else {
                draft.failures.add(new Failure("", notOneBand(fired, draft.score.getAsInt())));
                draft.score = OptionalInt.empty();
                outcomes.forgetScore(draft.subject);
            }
        }
        outcomes.fill(draft.subject, draft.band, draft.given.previous().band());
    }

    private String notOneBand(BitSet fired, int score) {
        String names = fired.stream()
                .mapToObj(rules.rules(Stage.BANDS)::get)
                .map(LoweredRule::name)
                .collect(Collectors.joining(", "));
        return fired.isEmpty()
                ? "no band rule fires for the score " + score
                : "more than one band rule fires for the score " + score + ": " + names;
    }

    private Assessment finish(Draft draft) {
        noteFailures(Stage.PLAYBOOKS, draft);
        Map<String, Recommendation> chosen = new HashMap<>();
        BitSet fired = draft.subject.fired();
        for (int i = fired.nextSetBit(0); i >= 0; i = fired.nextSetBit(i + 1)) {
            Effect.Recommend effect =
                    (Effect.Recommend) rules.rules(Stage.PLAYBOOKS).get(i).effect();
            Recommendation recommendation = new Recommendation(
                    effect.playbook(),
                    effect.priority(),
                    new Reason(effect.reason(), draft.subject.numbers(), draft.subject.texts()));
            chosen.merge(
                    effect.playbook(),
                    recommendation,
                    (first, second) -> second.priority().compareTo(first.priority()) < 0 ? second : first);
        }
        List<Recommendation> recommendations = new ArrayList<>(chosen.values());
        recommendations.sort(MOST_PRESSING);
        return new Assessment(
                draft.given.customer().id(),
                EpochNanos.instant(draft.given.asOf()),
                draft.score,
                draft.band,
                draft.coverage,
                rules.scorecard().base(),
                List.copyOf(draft.factors),
                List.copyOf(draft.limits),
                List.copyOf(recommendations),
                rules.version(),
                List.copyOf(draft.failures));
    }

    private void noteFailures(Stage stage, Draft draft) {
        BitSet failed = draft.subject.failed();
        for (int i = failed.nextSetBit(0); i >= 0; i = failed.nextSetBit(i + 1)) {
            String name = rules.rules(stage).get(i).name();
            draft.failures.add(new Failure(name, "this rule could not be evaluated for this customer"));
        }
    }
}
