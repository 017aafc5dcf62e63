package dev.farol.suggest;

import dev.farol.customer.Customer;
import dev.farol.customer.Interaction;
import dev.farol.history.EpochNanos;
import dev.farol.history.Names;
import dev.farol.oracle.Cases;
import dev.farol.oracle.TreeWalkEvaluator;
import dev.farol.outcome.KnownCustomer;
import dev.farol.outcome.Outcome;
import dev.farol.outcome.OutcomeWork;
import dev.farol.outcome.Outcomes;
import dev.farol.rules.Language;
import dev.farol.rules.Stage;
import dev.farol.ruleset.RuleSet;
import dev.farol.scoring.Case;
import dev.farol.scoring.Evaluator;
import dev.farol.scoring.Evaluators;
import dev.farol.scoring.Previous;
import dev.farol.scoring.Scorer;
import dev.farol.suggest.output.SuggestionsText;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Customers made by chance, with what happened before and after they are seen.
 *
 * @param moments how often each is seen, 20 days apart, with the same end
 */
record Base(List<Person> people, int moments) {

    static final Instant AS_OF = Instant.parse("2026-06-30T12:00:00Z");
    private static final int DAYS = 130;
    private static final List<String> INDUSTRIES = List.of("Retail", "Health & Care", "Finance", "Farming", "Law");

    record Person(Customer customer, List<Interaction> interactions, boolean left) {}

    /** Customers of whom nobody left. */
    static Base random(int size, long seed) {
        Random random = new Random(seed);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String id = String.format(Locale.ROOT, "c%06d", i);
            people.add(new Person(customer(id, random), interactions(id, random), false));
        }
        return new Base(people, 1);
    }

    private static Customer customer(String id, Random random) {
        Map<String, Object> attributes = new HashMap<>();
        if (random.nextInt(10) > 0) {
            attributes.put("seats", BigDecimal.valueOf(1 + random.nextInt(500)));
        }
        attributes.put("industry", INDUSTRIES.get(random.nextInt(INDUSTRIES.size())));
        attributes.put("odd \"name\"", random.nextBoolean() ? "a" : "b");
        attributes.put("account_id", BigDecimal.valueOf(random.nextInt(100_000)));
        return new Customer(
                id,
                Map.of("plan", List.of("free", "pro", "team").get(random.nextInt(3)), "owner", "o" + random.nextInt(3)),
                random.nextInt(5) == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(random.nextInt(90_000), 2)),
                Optional.of(LocalDate.parse("2026-06-30").minusDays(random.nextInt(1500))),
                Optional.of(LocalDate.parse("2026-06-30").plusDays(random.nextInt(365))),
                attributes);
    }

    private static List<Interaction> interactions(String id, Random random) {
        List<Interaction> made = new ArrayList<>();
        double pace = 1 + random.nextInt(10);
        for (int i = 0; i < pace * 3; i++) {
            add(id, "login", Optional.empty(), Map.of(), made, random);
        }
        for (int i = random.nextInt(10); i > 0; i--) {
            Map<String, Object> data = Map.of("minutes", BigDecimal.valueOf(random.nextInt(600)));
            add(id, "usage", Optional.of(BigDecimal.valueOf(random.nextInt(1000), 1)), data, made, random);
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            Map<String, Object> data = Map.of(
                    "priority",
                    random.nextBoolean() ? "low" : "high",
                    "escalated",
                    random.nextInt(3) == 0,
                    "hours",
                    BigDecimal.valueOf(random.nextInt(200)),
                    "note",
                    "n" + random.nextInt(1000));
            add(id, "ticket", Optional.empty(), data, made, random);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            add(id, "nps", Optional.of(BigDecimal.valueOf(random.nextInt(11))), Map.of(), made, random);
        }
        return made;
    }

    private static void add(
            String id,
            String type,
            Optional<BigDecimal> value,
            Map<String, Object> data,
            List<Interaction> made,
            Random random) {
        long seconds = (long) (random.nextDouble() * Duration.ofDays(DAYS).toSeconds());
        made.add(new Interaction("i" + made.size(), id, type, AS_OF.minusSeconds(seconds), value, data));
    }

    /** The same customers, who leave with one probability where a condition holds, and with another where not. */
    Base leaving(String condition, double there, double elsewhere, long seed) {
        BitSet holds = fired(SmallRules.asking(condition), 0);
        Random random = new Random(seed);
        List<Person> ended = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            boolean left = random.nextDouble() < (holds.get(i) ? there : elsewhere);
            ended.add(new Person(person.customer(), person.interactions(), left));
        }
        return new Base(ended, moments);
    }

    /** The same with other things happening after the moment. */
    Base withFuture(long seed) {
        Random random = new Random(seed);
        List<Person> other = new ArrayList<>();
        for (Person person : people) {
            List<Interaction> all = new ArrayList<>(person.interactions());
            for (Interaction past : interactions(person.customer().id(), random)) {
                Instant later = AS_OF.plus(Duration.between(past.at(), AS_OF)).plusNanos(1);
                all.add(new Interaction(
                        "f" + all.size(), past.customer(), past.type(), later, past.value(), past.data()));
            }
            other.add(new Person(person.customer(), all, person.left()));
        }
        return new Base(other, moments);
    }

    /** The customers for whom a health rule fires. */
    BitSet fired(RuleSet rules, int rule) {
        Names names = new Names();
        BitSet fired = new BitSet();
        List<Case> cases = people.stream()
                .map(person -> new Case(
                        person.customer(),
                        Cases.history(person.interactions(), names),
                        Previous.NONE,
                        EpochNanos.of(AS_OF)))
                .toList();
        Evaluator evaluator = new TreeWalkEvaluator(rules.rules());
        new Scorer(rules, names).score(cases, (stage, subjects) -> {
            evaluator.evaluate(stage, subjects);
            for (int i = 0; i < subjects.size() && stage == Stage.HEALTH; i++) {
                fired.set(i, subjects.get(i).fired().get(rule));
            }
        });
        return fired;
    }

    /** The same customers, each seen several times. */
    Base seen(int times) {
        return new Base(people, times);
    }

    Outcomes outcomes() {
        List<Outcome> rows = new ArrayList<>();
        for (Person person : people) {
            for (int moment = moments - 1; moment >= 0; moment--) {
                rows.add(new Outcome(
                        rows.size() + 2L,
                        person.customer().id(),
                        AS_OF.minus(Duration.ofDays(20L * moment)),
                        person.left(),
                        Optional.empty()));
            }
        }
        return new Outcomes(rows, List.of());
    }

    /** Passes in parts of some size, each with a worker of its own. */
    Suggesting.Passes passes(int size) {
        return new Suggesting.Passes() {
            @Override
            public void pass(Outcomes outcomes, OutcomeWork<?> work) throws IOException {
                work(outcomes.byCustomer(), size, work);
            }
        };
    }

    private <T> void work(Map<String, List<Outcome>> wanted, int size, OutcomeWork<T> work) throws IOException {
        Names names = new Names();
        for (int from = 0; from < people.size(); from += size) {
            List<KnownCustomer> known = people.subList(from, Math.min(people.size(), from + size)).stream()
                    .filter(person -> wanted.containsKey(person.customer().id()))
                    .map(person -> KnownCustomer.of(
                            person.customer(),
                            Cases.history(person.interactions(), names),
                            wanted.getOrDefault(person.customer().id(), List.of())))
                    .toList();
            work.take(work.newWorker(names).on(known));
        }
    }

    Suggestions suggest(RuleSet rules, SuggestOptions options, int size) throws IOException {
        return new Suggesting(rules, evaluators(rules), options).suggest(outcomes(), passes(size));
    }

    Suggestions suggest(RuleSet rules) throws IOException {
        return suggest(rules, SuggestOptions.STANDARD, 500);
    }

    static String text(Suggestions suggestions) {
        return String.join("\n", SuggestionsText.of(suggestions, Language.EN)) + "\n";
    }

    static Evaluators evaluators(RuleSet rules) {
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
