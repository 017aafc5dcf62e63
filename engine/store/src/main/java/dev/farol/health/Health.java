package dev.farol.health;

import dev.farol.assess.CustomerCases;
import dev.farol.assess.Cut;
import dev.farol.customer.Customer;
import dev.farol.file.fields.Ids;
import dev.farol.file.fields.Parsed;
import dev.farol.file.interactions.AtWindow;
import dev.farol.file.interactions.InteractionsRead;
import dev.farol.file.interactions.Supposition;
import dev.farol.file.interactions.SuppositionBodies;
import dev.farol.history.EpochNanos;
import dev.farol.history.History;
import dev.farol.override.ScoreOverride;
import dev.farol.override.history.OverrideHistory;
import dev.farol.override.history.OverrideRecords;
import dev.farol.override.history.Spell;
import dev.farol.rulebook.ReadyRules;
import dev.farol.rulebook.RuleLibrary;
import dev.farol.run.Retention;
import dev.farol.run.RunRecord;
import dev.farol.run.Runs;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Case;
import dev.farol.scoring.Previous;
import dev.farol.store.StoreReader;
import dev.farol.store.document.Document;
import dev.farol.store.document.ScoreEntry;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Scores stored customers when they are asked for: one read, one decoding and one scoring, so that no answer is ever stale. Thread safe.
 */
public final class Health {

    private final StoreReader store;
    private final RuleLibrary rules;
    private final Retention retention;
    private final CustomerCases cases;
    private final KnownRuns runs;

    public Health(StoreReader store, RuleLibrary rules, Retention retention) {
        this.store = store;
        this.rules = rules;
        this.retention = retention;
        this.cases = new CustomerCases(store.names());
        this.runs = new KnownRuns(store);
    }

    /**
     * The assessment with everything that is known now.
     *
     * @param asOf what happened later is not seen
     * @param version of the rules; the active one where it is empty
     * @throws IOException when the store is damaged where the customer stands, or the rules cannot be used
     */
    public HealthAnswer<Told> now(String customer, Instant asOf, Optional<String> version) throws IOException {
        Runs committed = runs.committed();
        Optional<Instant> horizon = committed.horizon();
        if (horizon.isPresent() && asOf.isBefore(horizon.get())) {
            return HealthAnswer.refused(new Refusal.BeyondHorizon(asOf, horizon.get()));
        }
        Optional<ReadyRules> ready = version.isPresent() ? rules.version(version.get()) : Optional.of(rules.live());
        if (ready.isEmpty()) {
            return HealthAnswer.refused(unknownRules(version.orElse("")));
        }
        Optional<Case> given = document(customer).flatMap(document -> cases.of(document, everything(asOf, committed)));
        return given.isPresent()
                ? HealthAnswer.found(new Told(ready.get().assess(given.get()), overridden(customer, asOf)))
                : HealthAnswer.refused(missing(customer));
    }

    /** The assessment of now by the active rules, with what it was made from. */
    public HealthAnswer<Computed> computed(String customer, Instant asOf) throws IOException {
        Runs committed = runs.committed();
        Optional<Instant> horizon = committed.horizon();
        if (horizon.isPresent() && asOf.isBefore(horizon.get())) {
            return HealthAnswer.refused(new Refusal.BeyondHorizon(asOf, horizon.get()));
        }
        ReadyRules ready = rules.live();
        Optional<Case> given = document(customer).flatMap(document -> cases.of(document, everything(asOf, committed)));
        return given.isPresent()
                ? HealthAnswer.found(new Computed(given.get(), ready.set(), ready.assess(given.get())))
                : HealthAnswer.refused(missing(customer));
    }

    /**
     * The band that the active band rules give to a customer with another score than the computed one; empty where they give none, or
     * more than one.
     */
    public HealthAnswer<Optional<String>> bandAt(String customer, Instant asOf, int score) throws IOException {
        Optional<Case> given =
                document(customer).flatMap(document -> cases.of(document, everything(asOf, runs.committed())));
        return given.isPresent()
                ? HealthAnswer.found(rules.live().bandAt(score, given.get()))
                : HealthAnswer.refused(missing(customer));
    }

    /** The assessment that a run made: with exactly what it knew, whatever became known since. */
    public HealthAnswer<Told> ofRun(String customer, int number) throws IOException {
        HealthAnswer<Replay> replay = replay(customer, number);
        if (!(replay instanceof HealthAnswer.Found<Replay> found)) {
            return replay.refused();
        }
        Assessment assessment = found.value().assessment();
        long upTo = found.value().cut().upTo();
        return HealthAnswer.found(new Told(assessment, overridden(customer, assessment.asOf(), upTo)));
    }

    /** What each committed run found, the latest first. */
    public HealthAnswer<List<HistoryPoint>> history(String customer) throws IOException {
        Optional<Document> document = document(customer);
        if (document.isEmpty()) {
            return HealthAnswer.refused(missing(customer));
        }
        Runs known = runs.committed();
        List<HistoryPoint> points = new ArrayList<>();
        String rulesBefore = "";
        for (ScoreEntry score : document.get().scores()) {
            Optional<RunRecord> run = known.run(score.run());
            if (run.isPresent()) {
                String version = run.get().rules();
                boolean changed = !rulesBefore.isEmpty() && !rulesBefore.equals(version);
                points.add(
                        new HistoryPoint(score.run(), run.get().asOf(), score.score(), score.band(), version, changed));
                rulesBefore = version;
            }
        }
        Collections.reverse(points);
        return HealthAnswer.found(List.copyOf(points));
    }

    /** What changed between two runs; see {@link Comparison}. */
    public HealthAnswer<Comparison> compare(String customer, int fromRun, int toRun) throws IOException {
        HealthAnswer<Replay> from = replay(customer, fromRun);
        HealthAnswer<Replay> to = replay(customer, toRun);
        if (!(from instanceof HealthAnswer.Found<Replay> first)) {
            return from.refused();
        }
        if (!(to instanceof HealthAnswer.Found<Replay> second)) {
            return to.refused();
        }
        Replay a = first.value();
        Replay b = second.value();
        Cut late = new Cut(
                b.cut().upTo(), a.cut().asOf(), a.cut().lookBack(), a.cut().lastRun());
        Optional<Case> knownLate = cases.of(b.document(), late);
        Optional<Case> then = cases.of(b.document(), b.cut());
        if (knownLate.isEmpty() || then.isEmpty()) {
            return HealthAnswer.refused(new Refusal.NotInRun(customer, toRun));
        }
        Assessment withLate = a.rules().assess(knownLate.get());
        Assessment happened =
                a.rules() == b.rules() ? b.assessment() : a.rules().assess(then.get());
        return HealthAnswer.found(new Comparison(
                fromRun,
                toRun,
                a.assessment(),
                b.assessment(),
                Step.difference(a.assessment().score(), b.assessment().score()),
                Step.between(withLate, happened),
                Step.between(a.assessment(), withLate),
                Step.between(happened, b.assessment())));
    }

    /**
     * The score of a customer as it is, and as it would be with another profile and further interactions. Nothing is stored. A customer
     * that is not known has to be given a profile.
     *
     * @param json {@code {"customer": {merge patch}, "interactions": [...]}}
     */
    public Parsed<HealthAnswer<WhatIf>> whatIf(String customer, Instant asOf, byte[] json) throws IOException {
        Optional<Document> document = document(customer);
        if (document.isEmpty() && !(missing(customer) instanceof Refusal.UnknownCustomer)) {
            return new Parsed.Good<>(HealthAnswer.refused(missing(customer)));
        }
        Cut cut = everything(asOf, runs.committed());
        Case now = document.flatMap(known -> cases.of(known, cut))
                .orElseGet(() -> new Case(Customer.named(customer), History.EMPTY, Previous.NONE, cut.asOf()));
        ReadyRules live = rules.live();
        AtWindow window = new AtWindow(EpochNanos.instant(cut.after()), asOf, "is after now");
        Parsed<Supposition> parsed = new SuppositionBodies(
                        live.set().vocabulary(),
                        store.names(),
                        live.set().scorecard().zone(),
                        window)
                .read(json, now.customer());
        if (parsed instanceof Parsed.Bad<Supposition> bad) {
            return new Parsed.Bad<>(bad.unreadable(), bad.problems());
        }
        Supposition supposed = ((Parsed.Good<Supposition>) parsed).value();
        if (document.isEmpty() && (supposed.profile().isEmpty() || !Ids.isGood(customer))) {
            return new Parsed.Good<>(HealthAnswer.refused(new Refusal.UnknownCustomer(customer)));
        }
        Case then = new Case(
                supposed.profile().orElse(now.customer()),
                Histories.merged(now.history(), supposed.interactions()),
                now.previous(),
                now.asOf());
        return new Parsed.Good<>(
                HealthAnswer.found(WhatIf.of(live.assess(now), live.assess(then), overridden(customer, asOf))));
    }

    /** A run's score of a customer, made again. */
    private record Replay(Document document, Cut cut, ReadyRules rules, Assessment assessment) {}

    private HealthAnswer<Replay> replay(String customer, int number) throws IOException {
        Optional<RunRecord> run = runs.run(number);
        if (run.isEmpty() || !run.get().state().finished()) {
            return HealthAnswer.refused(new Refusal.UnknownRun(number, run.map(RunRecord::state)));
        }
        Optional<Instant> horizon = runs.committed().horizon();
        if (horizon.isPresent() && run.get().asOf().isBefore(horizon.get())) {
            return HealthAnswer.refused(new Refusal.BeyondHorizon(run.get().asOf(), horizon.get()));
        }
        Optional<ReadyRules> ready = rules.version(run.get().rules());
        if (ready.isEmpty()) {
            return HealthAnswer.refused(unknownRules(run.get().rules()));
        }
        Optional<Document> document = document(customer);
        if (document.isEmpty()) {
            return HealthAnswer.refused(missing(customer));
        }
        Cut cut = run.get().sees();
        Optional<Case> given = cases.of(document.get(), cut);
        return given.isPresent()
                ? HealthAnswer.found(
                        new Replay(document.get(), cut, ready.get(), ready.get().assess(given.get())))
                : HealthAnswer.refused(new Refusal.NotInRun(customer, number));
    }

    /** What is kept of a customer that can have a score. */
    private Optional<Document> document(String customer) throws IOException {
        return customer.equals(InteractionsRead.COMPANY) ? Optional.empty() : store.document(customer);
    }

    private Optional<ScoreOverride> overridden(String customer, Instant asOf) throws IOException {
        return overridden(customer, asOf, OverrideHistory.ALL);
    }

    private Optional<ScoreOverride> overridden(String customer, Instant asOf, long upTo) throws IOException {
        return OverrideRecords.of(customer, store.records()).at(asOf, upTo).map(Spell::override);
    }

    /** All that is known, as of an instant; the run before is the last committed one with an earlier as-of. */
    private Cut everything(Instant asOf, Runs committed) {
        int before = committed.committedBefore(asOf).map(RunRecord::number).orElse(0);
        return new Cut(Cut.ALL, EpochNanos.of(asOf), Cut.days(retention.interactionDays()), before);
    }

    private Refusal missing(String customer) {
        if (store.erased(customer)) {
            return new Refusal.Erased();
        }
        return customer.equals(InteractionsRead.COMPANY)
                ? new Refusal.NeverScored(customer)
                : new Refusal.UnknownCustomer(customer);
    }

    private Refusal unknownRules(String version) {
        return new Refusal.UnknownRules(version, rules.hint(version));
    }
}
