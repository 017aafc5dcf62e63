package dev.farol.scoring;

import dev.farol.customer.Customer;
import dev.farol.history.EpochNanos;
import dev.farol.history.Names;
import dev.farol.lowering.Reading;
import dev.farol.lowering.TextReading;
import dev.farol.question.Measure;
import dev.farol.question.Question;
import dev.farol.question.Questionnaire;
import dev.farol.question.Selector;
import dev.farol.question.Window;
import dev.farol.rules.Dimension;
import dev.farol.ruleset.RuleSet;
import dev.farol.subscription.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Fills the slots that are known before any rule is: answers of the history, and the profile. Thread safe. */
final class Readings {

    private final List<Reading> numbers;
    private final List<TextReading> texts;
    private final ZoneId zone;
    private final int[] profileNumbers;
    private final int[] profileTexts;
    private final Questionnaire questionnaire;
    /** Numbers of the questions for what subscriptions say of the profile; -1 where no rule reads it. */
    private final int subscribed;

    private final int status;
    /** For each question the slot of its answer; questions asked for coverage alone come behind. */
    private final int[] slots;
    /** For each dimension the questions that count its interactions. */
    private final int[][] counts;

    Readings(RuleSet rules, Names names) {
        this.numbers = rules.numbers();
        this.texts = rules.texts();
        this.profileNumbers = slots(numbers, Readings::isOfProfile);
        this.profileTexts = slots(texts, Readings::isOfProfile);
        this.zone = rules.scorecard().zone();
        List<Question> questions = new ArrayList<>();
        List<Integer> asked = new ArrayList<>();
        for (int slot = 0; slot < numbers.size(); slot++) {
            if (numbers.get(slot) instanceof Reading.Asked reading) {
                questions.add(reading.question());
                asked.add(slot);
            }
        }
        this.subscribed = number(new Question.SubscribedMrr(), numbers.contains(new Reading.Mrr()), questions);
        this.status = number(new Question.SubscriptionStatus(), texts.contains(new TextReading.Status()), questions);
        this.slots = asked.stream().mapToInt(Integer::intValue).toArray();
        Window recent = Window.last(rules.scorecard().coverageDays());
        this.counts = rules.scorecard().dimensions().stream()
                .map(dimension -> counts(dimension, recent, questions))
                .toArray(int[][]::new);
        this.questionnaire = new Questionnaire(questions, zone, names);
    }

    private static int number(Question question, boolean wanted, List<Question> questions) {
        if (wanted) {
            questions.add(question);
        }
        return wanted ? questions.size() - 1 : -1;
    }

    private static <T> int[] slots(List<T> readings, Predicate<T> wanted) {
        return IntStream.range(0, readings.size())
                .filter(slot -> wanted.test(readings.get(slot)))
                .toArray();
    }

    private static boolean isOfProfile(Reading reading) {
        return reading instanceof Reading.Mrr
                || reading instanceof Reading.TenureDays
                || reading instanceof Reading.DaysToRenewal
                || reading instanceof Reading.Attribute;
    }

    private static boolean isOfProfile(TextReading reading) {
        return reading instanceof TextReading.Profile
                || reading instanceof TextReading.Status
                || reading instanceof TextReading.Attribute;
    }

    private static int[] counts(Dimension dimension, Window recent, List<Question> questions) {
        return dimension.from().stream()
                .mapToInt(type -> {
                    Question count = new Question.Windowed(Measure.COUNT, Selector.of(type), recent);
                    if (!questions.contains(count)) {
                        questions.add(count);
                    }
                    return questions.indexOf(count);
                })
                .toArray();
    }

    /** Fills a new subject and tells the coverage, 0 to 1. */
    double fill(Case given, Subject subject) {
        double[] answers = new double[questionnaire.size()];
        questionnaire.answer(given.history(), given.asOf(), answers);
        for (int i = 0; i < slots.length; i++) {
            subject.numbers()[slots[i]] = answers[i];
        }
        LocalDate today = EpochNanos.instant(given.asOf()).atZone(zone).toLocalDate();
        for (int slot : profileNumbers) {
            subject.numbers()[slot] = numbers.get(slot) instanceof Reading.Mrr && !Double.isNaN(answers[subscribed])
                    ? answers[subscribed]
                    : profile(numbers.get(slot), given.customer(), today);
        }
        for (int slot : profileTexts) {
            subject.texts()[slot] = texts.get(slot) instanceof TextReading.Status
                    ? Status.word(answers[status])
                    : profile(texts.get(slot), given.customer());
        }
        return coverage(answers);
    }

    private double coverage(double[] answers) {
        int covered = 0;
        for (int[] types : counts) {
            boolean any = false;
            for (int question : types) {
                any |= answers[question] > 0;
            }
            covered += any ? 1 : 0;
        }
        return (double) covered / counts.length;
    }

    private static double profile(Reading reading, Customer customer, LocalDate today) {
        if (reading instanceof Reading.Mrr) {
            return customer.mrr().map(BigDecimal::doubleValue).orElse(Double.NaN);
        }
        if (reading instanceof Reading.TenureDays) {
            return customer.since()
                    .map(since -> (double) ChronoUnit.DAYS.between(since, today))
                    .orElse(Double.NaN);
        }
        if (reading instanceof Reading.DaysToRenewal) {
            return customer.renewal()
                    .map(renewal -> (double) ChronoUnit.DAYS.between(today, renewal))
                    .orElse(Double.NaN);
        }
        return reading instanceof Reading.Attribute attribute
                        && customer.attributes().get(attribute.name()) instanceof BigDecimal number
                ? number.doubleValue()
                : Double.NaN;
    }

    private static String profile(TextReading reading, Customer customer) {
        if (reading instanceof TextReading.Profile field) {
            return customer.texts().getOrDefault(field.field(), "");
        }
        if (reading instanceof TextReading.Attribute attribute) {
            Object value = customer.attributes().get(attribute.name());
            if (value instanceof BigDecimal number) {
                return number.toPlainString();
            }
            return value instanceof String text ? text : customer.texts().getOrDefault(attribute.name(), "");
        }
        return "";
    }
}
