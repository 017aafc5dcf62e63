package dev.farol.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.farol.backtest.BacktestOptions;
import dev.farol.backtest.Backtesting;
import dev.farol.backtest.BandScale;
import dev.farol.backtest.Doubts;
import dev.farol.backtest.Scored;
import dev.farol.backtest.ScoredOutcome;
import dev.farol.backtest.ScoringWork;
import dev.farol.backtest.report.BacktestJson;
import dev.farol.calibrate.Calibration;
import dev.farol.calibrate.CalibrationOptions;
import dev.farol.calibrate.Proposal;
import dev.farol.calibrate.output.ProposalJson;
import dev.farol.customer.Customer;
import dev.farol.customer.Interaction;
import dev.farol.diagnostic.Diagnostics;
import dev.farol.file.output.JsonLines;
import dev.farol.history.EpochNanos;
import dev.farol.history.Names;
import dev.farol.oracle.plain.PlainCase;
import dev.farol.outcome.KnownCustomer;
import dev.farol.outcome.Outcome;
import dev.farol.outcome.Outcomes;
import dev.farol.rules.Language;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import dev.farol.ruleset.RuleSetReader;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Case;
import dev.farol.scoring.Evaluator;
import dev.farol.scoring.Evaluators;
import dev.farol.scoring.Previous;
import dev.farol.scoring.Scorer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random folders, which ask everything there is to ask, over customers of whom the outcome of three moments is known. */
class LeakageTest {

    private static final int CUSTOMERS = 120;
    private static final List<Duration> BEFORE = List.of(Duration.ofDays(75), Duration.ofDays(20), Duration.ZERO);

    private static final BacktestOptions OPTIONS = new BacktestOptions("segment", 8, 20);

    /** What happens to the interactions of a customer after a moment. */
    private interface Future {
        List<Interaction> of(List<Interaction> future, Instant after, Random random);
    }

    private static final List<Future> FUTURES =
            List.of((future, after, random) -> List.of(), LeakageTest::some, LeakageTest::more, LeakageTest::exchanged);

    private static final List<PlainCase> OTHERS = RandomFolder.make(99, 5).cases();

    private record Person(Customer customer, List<Interaction> interactions, List<Outcome> outcomes) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatHappensAfterTheLastMomentChangesNoFigure(long seed) throws IOException {
        RuleSet rules = rules(seed);
        List<Person> people = people(seed);
        Scored scored = scored(rules, people, OPTIONS);
        String backtest = backtest(rules, scored, people);
        String proposal = proposal(rules, scored);
        assertThat(backtest).contains("\"auc\":{\"value\":0.");
        assertThat(proposal).contains("\"verdict\":");
        for (Future future : FUTURES) {
            List<Person> other = after(2, people, future, seed);
            assertThat(other).isNotEqualTo(people);
            Scored again = scored(rules, other, OPTIONS);
            assertThat(backtest(rules, again, people)).isEqualTo(backtest);
            assertThat(proposal(rules, again)).isEqualTo(proposal);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 9})
    void everyRowSeesItsOwnPastOnly(long seed) throws IOException {
        RuleSet rules = rules(seed);
        List<Person> people = people(seed);
        List<ScoredOutcome> rows =
                scored(rules, people, OPTIONS.withoutLookBack()).rows();
        assertThat(rows).isEqualTo(ofThePastAlone(rules, people));
        boolean seen = false;
        for (int moment = 0; moment < BEFORE.size(); moment++) {
            for (Future future : FUTURES) {
                List<ScoredOutcome> others = scored(
                                rules, after(moment, people, future, seed), OPTIONS.withoutLookBack())
                        .rows();
                for (int i = 0; i < rows.size(); i++) {
                    boolean past = i % BEFORE.size() <= moment;
                    assertThat(past ? others.get(i) : rows.get(i)).isEqualTo(rows.get(i));
                    seen |= !others.get(i).equals(rows.get(i));
                }
            }
        }
        assertThat(seen).as("what happens before a later moment is seen by it").isTrue();
    }

    private static RuleSet rules(long seed) {
        return RuleSetReader.read(
                        RandomFolder.ruleFiles(
                                RandomFolder.make(seed, CUSTOMERS).files()),
                        new Diagnostics())
                .orElseThrow();
    }

    private static List<Person> people(long seed) {
        Random random = new Random(seed);
        List<Person> people = new ArrayList<>();
        for (PlainCase plain : RandomFolder.make(seed, CUSTOMERS).cases()) {
            List<Outcome> outcomes = new ArrayList<>();
            for (Duration before : BEFORE) {
                Instant asOf = plain.asOf().minus(before);
                boolean left = random.nextInt(3) == 0;
                outcomes.add(new Outcome(
                        outcomes.size(),
                        plain.customer().id(),
                        asOf,
                        left,
                        left ? Optional.of(asOf.plusSeconds(86_400)) : Optional.empty()));
            }
            people.add(new Person(plain.customer(), plain.interactions(), outcomes));
        }
        return people;
    }

    private static List<Person> after(int moment, List<Person> people, Future future, long seed) {
        Random random = new Random(seed);
        List<Person> other = new ArrayList<>();
        for (Person person : people) {
            Instant asOf = person.outcomes().get(moment).asOf();
            List<Interaction> all = new ArrayList<>(person.interactions());
            all.removeIf(each -> each.at().isAfter(asOf));
            all.addAll(future.of(
                    person.interactions().stream()
                            .filter(each -> each.at().isAfter(asOf))
                            .toList(),
                    asOf,
                    random));
            Collections.shuffle(all, random);
            other.add(new Person(person.customer(), all, person.outcomes()));
        }
        return other;
    }

    private static List<Interaction> some(List<Interaction> future, Instant after, Random random) {
        return future.stream().filter(each -> random.nextBoolean()).toList();
    }

    /** All of it, and as much as happened to somebody else, half of that a nanosecond later. */
    private static List<Interaction> more(List<Interaction> future, Instant after, Random random) {
        List<Interaction> all = new ArrayList<>(future);
        for (Interaction each : OTHERS.get(random.nextInt(OTHERS.size())).interactions()) {
            Instant later = after.plusNanos(
                    random.nextBoolean()
                            ? 1
                            : 1 + random.nextLong(Duration.ofDays(80).toNanos()));
            all.add(new Interaction(
                    "later" + all.size(), each.customer(), each.type(), later, each.value(), each.data()));
        }
        return all;
    }

    /** The same moments, and other things that happen at them. */
    private static List<Interaction> exchanged(List<Interaction> future, Instant after, Random random) {
        List<Interaction> contents = new ArrayList<>(future);
        Collections.shuffle(contents, random);
        return IntStream.range(0, future.size())
                .mapToObj(i -> new Interaction(
                        future.get(i).id(),
                        future.get(i).customer(),
                        contents.get(i).type(),
                        future.get(i).at(),
                        contents.get(i).value(),
                        contents.get(i).data()))
                .toList();
    }

    private static Scored scored(RuleSet rules, List<Person> people, BacktestOptions options) throws IOException {
        Names names = new Names();
        ScoringWork work = new ScoringWork(rules, evaluators(rules), options, Optional.empty());
        List<KnownCustomer> known = people.stream()
                .map(each ->
                        KnownCustomer.of(each.customer(), Cases.history(each.interactions(), names), each.outcomes()))
                .toList();
        for (int from = 0; from < known.size(); from += 40) {
            work.take(work.newWorker(names).on(known.subList(from, Math.min(from + 40, known.size()))));
        }
        return work.scored();
    }

    /** Each row scored by itself, of a history that ends at its moment. */
    private static List<ScoredOutcome> ofThePastAlone(RuleSet rules, List<Person> people) {
        List<ScoredOutcome> rows = new ArrayList<>();
        Evaluator evaluator = new TreeWalkEvaluator(rules.rules());
        for (Person person : people) {
            for (Outcome outcome : person.outcomes()) {
                Names names = new Names();
                List<Interaction> past = person.interactions().stream()
                        .filter(each -> !each.at().isAfter(outcome.asOf()))
                        .toList();
                Case given = new Case(
                        person.customer(), Cases.history(past, names), Previous.NONE, EpochNanos.of(outcome.asOf()));
                List<ScoredOutcome> one = new ArrayList<>();
                Assessment assessment = new Scorer(rules, names)
                        .score(List.of(given), (stage, subjects) -> {
                            evaluator.evaluate(stage, subjects);
                            if (stage == Stage.HEALTH) {
                                one.add(new ScoredOutcome(
                                        outcome,
                                        OptionalInt.empty(),
                                        "",
                                        (BitSet) subjects.get(0).fired().clone(),
                                        person.customer().texts().getOrDefault("segment", "")));
                            }
                        })
                        .get(0);
                rows.add(new ScoredOutcome(
                        outcome,
                        assessment.score(),
                        assessment.band(),
                        one.get(0).fired(),
                        one.get(0).group()));
            }
        }
        rows.sort(Comparator.comparing((ScoredOutcome row) -> row.outcome().customer())
                .thenComparing(row -> row.outcome().asOf()));
        return rows;
    }

    private static String backtest(RuleSet rules, Scored scored, List<Person> people) throws IOException {
        Outcomes outcomes = new Outcomes(
                people.stream().flatMap(each -> each.outcomes().stream()).toList(), List.of());
        return json(json -> BacktestJson.write(
                new Backtesting(rules, OPTIONS, Doubts.NONE).of(scored, outcomes), Language.EN, json));
    }

    private static String proposal(RuleSet rules, Scored scored) throws IOException {
        Proposal proposal = new Calibration(rules, BandScale.of(rules, evaluators(rules)), CalibrationOptions.STANDARD)
                .propose(scored.rows(), Doubts.NONE);
        return json(json -> ProposalJson.write(proposal, rules.scorecard(), Language.EN, json));
    }

    private static String json(JsonLines.Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JsonLines lines = new JsonLines(bytes);
        lines.line(content);
        lines.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Evaluators evaluators(RuleSet rules) {
        return new Evaluators() {
            @Override
            public Evaluator newEvaluator() {
                return new TreeWalkEvaluator(rules.rules());
            }

            @Override
            public void close() {}
        };
    }
}
