package dev.farol.scoring;

import dev.farol.customer.Customer;
import dev.farol.customer.Interaction;
import dev.farol.history.EpochNanos;
import dev.farol.history.Names;
import dev.farol.oracle.Cases;
import dev.farol.oracle.TreeWalkEvaluator;
import dev.farol.ruleset.RuleSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** An account built up word by word; immutable. Everything is seen as of {@link #AS_OF}. */
record Accounts(Customer customer, List<Interaction> interactions, Previous previous) {

    static final Instant AS_OF = Instant.parse("2026-06-30T12:00:00Z");

    static Accounts named(String id) {
        return new Accounts(Customer.named(id), List.of(), Previous.NONE);
    }

    /** An account that has data in both dimensions of the small folder, long before any window of its rules. */
    static Accounts covered(String id) {
        return named(id).did("login", AS_OF.minusSeconds(3600)).did("nps", AS_OF.minusSeconds(3600));
    }

    Accounts did(String type, Instant at) {
        return did(type, at, Optional.empty());
    }

    Accounts did(String type, Instant at, Optional<BigDecimal> value) {
        List<Interaction> all = new ArrayList<>(interactions);
        all.add(new Interaction("i" + all.size(), customer.id(), type, at, value, Map.of()));
        return new Accounts(customer, List.copyOf(all), previous);
    }

    Accounts paying(String mrr) {
        return new Accounts(
                new Customer(
                        customer.id(),
                        customer.texts(),
                        Optional.of(new BigDecimal(mrr)),
                        customer.since(),
                        customer.renewal(),
                        customer.attributes()),
                interactions,
                previous);
    }

    Accounts since(String date) {
        return new Accounts(
                new Customer(
                        customer.id(),
                        customer.texts(),
                        customer.mrr(),
                        Optional.of(LocalDate.parse(date)),
                        customer.renewal(),
                        customer.attributes()),
                interactions,
                previous);
    }

    Accounts after(int score, String band) {
        return new Accounts(customer, interactions, new Previous(OptionalInt.of(score), band));
    }

    Case as(Names names) {
        return new Case(customer, Cases.history(interactions, names), previous, EpochNanos.of(AS_OF));
    }

    /** What a rule set says of the account. */
    Assessment scored(RuleSet rules) {
        return scored(rules, new TreeWalkEvaluator(rules.rules()));
    }

    Assessment scored(RuleSet rules, Evaluator evaluator) {
        Names names = new Names();
        return new Scorer(rules, names).score(List.of(as(names)), evaluator).get(0);
    }
}
