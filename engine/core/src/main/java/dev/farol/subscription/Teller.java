package dev.farol.subscription;

import dev.farol.history.History;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Follows the subscriptions of one account from interaction to interaction. Not thread-safe. */
final class Teller {

    private static final long DAY = 86_400_000_000_000L;

    private final SubscriptionReader.Codes codes;
    private final History history;
    private final List<Subscription> all = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private Loss lastLoss = Loss.UNKNOWN;
    /** When collection last gave up, and nothing was paid since. */
    private long dunned = Long.MIN_VALUE;

    Teller(SubscriptionReader.Codes codes, History history) {
        this.codes = codes;
        this.history = history;
    }

    /** Tells interactions of one instant, from {@code first} to before {@code end}. */
    void tell(int first, int end) {
        long at = history.at(first);
        boolean wasOpen = anyOpen();
        boolean[] told = new boolean[end - first];
        // What was open ends before anything begins; what was not has to begin before it can end.
        for (int i = first; i < end; i++) {
            told[i - first] = history.type(i) == codes.ended() && end(i, at);
        }
        for (int i = first; i < end; i++) {
            if (!told[i - first] && history.type(i) != codes.ended()) {
                tell(i, at);
            }
        }
        for (int i = first; i < end; i++) {
            if (!told[i - first] && history.type(i) == codes.ended()) {
                end(i, at);
            }
        }
        if (!all.isEmpty() && (wasOpen || anyOpen())) {
            steps.add(step(at));
        }
    }

    Timeline timeline() {
        return steps.isEmpty() ? Timeline.NONE : new Timeline(steps);
    }

    private void tell(int i, long at) {
        int type = history.type(i);
        if (type == codes.started()) {
            start(i);
        } else if (type == codes.resumed()) {
            Subscription subject = meant(i).or(() -> lastEnded(i)).orElseGet(() -> added(name(i)));
            subject.paused = false;
            running(subject, i);
        } else if (type == codes.changed() || type == codes.paused()) {
            change(i, type == codes.paused());
        } else if (type == codes.dunningExhausted()) {
            dunned(i, at);
        } else if (type == codes.invoicePaid()) {
            paid(i);
        }
    }

    /** A subscription of that name begins again, one without a name is another one. */
    private void start(int i) {
        Optional<String> name = name(i);
        Subscription subject = name.flatMap(this::named).orElseGet(() -> added(name));
        subject.paused = false;
        if (!subject.open) {
            subject.trial = false;
            subject.price = BigDecimal.ZERO;
        }
        running(subject, i);
    }

    /** What has ended is changed or paused no more; what was never met is taken to begin. */
    private void change(int i, boolean pause) {
        Subscription subject = meant(i).orElseGet(() -> added(name(i)));
        if (!subject.open && subject.begun) {
            return;
        }
        if (pause) {
            subject.begin();
            subject.paused = true;
        } else {
            running(subject, i);
        }
    }

    private void running(Subscription subject, int i) {
        subject.begin();
        if (subject.name.isEmpty()) {
            // Only what has no name is known by its plan.
            text(i, codes.plan()).ifPresent(plan -> subject.plan = Optional.of(plan));
        }
        value(i).ifPresent(price -> subject.price = price);
        int trial = history.cell(i, codes.trial());
        // What says nothing of the trial, nor what it costs from then on, leaves it as it is.
        subject.trial = trial >= 0 ? history.isFlag(trial, true) : subject.trial && value(i).isEmpty();
    }

    /** Ends the subscription that is meant; false when none is open. */
    private boolean end(int i, long at) {
        Optional<Subscription> meant = meant(i).filter(subject -> subject.open);
        meant.ifPresent(subject -> {
            Loss why = reason(i, at);
            subject.end(why, at);
            subject.explained = history.cell(i, codes.reasonText()) >= 0;
            lastLoss = why;
        });
        return meant.isPresent();
    }

    private Loss reason(int i, long at) {
        int cell = history.cell(i, codes.reason());
        if (cell >= 0 && history.isText(cell, SubscriptionReader.VOLUNTARY)) {
            return Loss.VOLUNTARY;
        }
        if (cell >= 0 && history.isText(cell, SubscriptionReader.INVOLUNTARY)) {
            return Loss.INVOLUNTARY;
        }
        boolean ownWords = history.cell(i, codes.reasonText()) >= 0;
        return !ownWords && near(dunned, at) ? Loss.INVOLUNTARY : Loss.UNKNOWN;
    }

    /** Collection has given up: what is open ends, or what it names; an end shortly before is explained. */
    private void dunned(int i, long at) {
        dunned = at;
        Optional<String> name = name(i);
        for (Subscription subject : all) {
            if (subject.open && (name.isEmpty() || name.equals(subject.name))) {
                subject.end(Loss.INVOLUNTARY, at);
                lastLoss = Loss.INVOLUNTARY;
            }
        }
        explain(at);
    }

    private void explain(long at) {
        for (Subscription subject : all) {
            boolean unsaid = !subject.open && subject.loss == Loss.UNKNOWN && !subject.explained;
            if (unsaid && near(subject.ended, at)) {
                subject.loss = Loss.INVOLUNTARY;
                lastLoss = lastLoss == Loss.UNKNOWN ? Loss.INVOLUNTARY : lastLoss;
                explainStep(subject.ended);
            }
        }
    }

    /** The step at which the last subscription ended, if this is the one. */
    private void explainStep(long ended) {
        for (int number = steps.size() - 1; number >= 0 && steps.get(number).at() >= ended; number--) {
            Step step = steps.get(number);
            if (step.at() == ended && step.loss().equals(Optional.of(Loss.UNKNOWN))) {
                steps.set(
                        number,
                        new Step(step.at(), step.mrr(), step.open(), step.status(), Optional.of(Loss.INVOLUNTARY)));
            }
        }
    }

    /** A payment after all brings back what ended last, for want of it; while anything goes on, it is for that. */
    private void paid(int i) {
        if (value(i).map(BigDecimal::signum).orElse(1) <= 0) {
            return;
        }
        dunned = Long.MIN_VALUE;
        Optional<String> name = name(i);
        if (name.isPresent()) {
            named(name.get()).filter(Teller::isUnpaid).ifPresent(subject -> subject.open = true);
        } else if (!anyOpen() && lastLoss == Loss.INVOLUNTARY) {
            long last = all.stream()
                    .filter(Teller::isUnpaid)
                    .mapToLong(subject -> subject.ended)
                    .max()
                    .orElse(Long.MIN_VALUE);
            all.stream()
                    .filter(subject -> isUnpaid(subject) && near(subject.ended, last))
                    .forEach(subject -> subject.open = true);
        }
    }

    private static boolean isUnpaid(Subscription subject) {
        return !subject.open && subject.loss == Loss.INVOLUNTARY;
    }

    /**
     * The subscription that an interaction is about: the one it names, else the open one without a name that is most like what it says.
     * Where some interactions name it and others do not, the only open one is meant.
     */
    private Optional<Subscription> meant(int i) {
        Optional<String> name = name(i);
        if (name.isPresent()) {
            return named(name.get()).or(() -> onlyOpen().filter(subject -> subject.name.isEmpty()));
        }
        Optional<String> plan = text(i, codes.plan());
        Optional<BigDecimal> price = value(i);
        return all.stream()
                .filter(subject -> subject.name.isEmpty() && subject.open)
                .max(Comparator.comparingInt((Subscription subject) -> likeness(subject, plan, price)))
                .or(this::onlyOpen);
    }

    private Optional<Subscription> onlyOpen() {
        List<Subscription> open = all.stream().filter(subject -> subject.open).toList();
        return open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty();
    }

    /** Of those without a name the one that ended last, which is what goes on when an interaction names none. */
    private Optional<Subscription> lastEnded(int i) {
        return name(i).isPresent()
                ? Optional.empty()
                : all.stream()
                        .filter(subject -> subject.name.isEmpty() && !subject.open && subject.begun)
                        .max(Comparator.comparingLong(subject -> subject.ended));
    }

    private static int likeness(Subscription subject, Optional<String> plan, Optional<BigDecimal> price) {
        boolean samePlan = plan.isPresent() && plan.equals(subject.plan);
        boolean samePrice = price.isPresent() && price.get().compareTo(subject.price) == 0;
        return (samePlan ? 2 : 0) + (samePrice ? 1 : 0);
    }

    private Optional<Subscription> named(String name) {
        for (Subscription subject : all) {
            if (subject.name.isPresent() && subject.name.get().equals(name)) {
                return Optional.of(subject);
            }
        }
        return Optional.empty();
    }

    private Subscription added(Optional<String> name) {
        Subscription subject = new Subscription(name);
        all.add(subject);
        return subject;
    }

    private boolean anyOpen() {
        for (Subscription subject : all) {
            if (subject.open) {
                return true;
            }
        }
        return false;
    }

    private Step step(long at) {
        BigDecimal mrr = BigDecimal.ZERO;
        int open = 0;
        int trials = 0;
        int idle = 0;
        for (Subscription subject : all) {
            if (subject.open) {
                mrr = mrr.add(subject.mrr());
                open++;
                trials += subject.trial ? 1 : 0;
                idle += subject.trial || subject.paused ? 1 : 0;
            }
        }
        return new Step(at, mrr, open, status(open, trials, idle), open > 0 ? Optional.empty() : Optional.of(lastLoss));
    }

    private static Status status(int open, int trials, int idle) {
        if (open == 0) {
            return Status.ENDED;
        }
        if (trials == open) {
            return Status.TRIAL;
        }
        return idle == open ? Status.PAUSED : Status.ACTIVE;
    }

    private Optional<String> name(int i) {
        return text(i, codes.subscription());
    }

    private Optional<String> text(int i, int field) {
        int cell = history.cell(i, field);
        return cell < 0 ? Optional.empty() : Optional.of(history.content(cell).toString());
    }

    private Optional<BigDecimal> value(int i) {
        int cell = history.cell(i, History.VALUE);
        return cell < 0 ? Optional.empty() : Optional.of(history.decimal(cell));
    }

    private static boolean near(long earlier, long later) {
        return earlier != Long.MIN_VALUE && later - earlier <= SubscriptionReader.DUNNING_DAYS * DAY;
    }
}
