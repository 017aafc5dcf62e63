package dev.farol.health;

import dev.farol.run.RunState;
import java.time.Instant;
import java.util.Optional;

/** Why a question about a customer's health has no answer. */
public sealed interface Refusal {

    /** In words: what was asked for with its value in parentheses; then, where there is one, a line with a hint. */
    String text();

    record UnknownCustomer(String customer) implements Refusal {
        @Override
        public String text() {
            return "there is no customer (" + customer + ")";
        }
    }

    /** The account of the installation itself. */
    record NeverScored(String customer) implements Refusal {
        @Override
        public String text() {
            return "customer (" + customer + ") stands for the company itself and is never scored";
        }
    }

    /** There is no such run, or none that found anything: then its state is told. */
    record UnknownRun(int run, Optional<RunState> state) implements Refusal {
        @Override
        public String text() {
            return state.map(known -> "run (" + run + ") has no scores: it is " + known.label())
                    .orElse("there is no run (" + run + ")");
        }
    }

    /** @param hint what may have been meant; may be empty */
    record UnknownRules(String version, String hint) implements Refusal {
        @Override
        public String text() {
            String text = "rule version (" + version + ") was never published";
            return hint.isEmpty() ? text : text + "\n  " + hint;
        }
    }

    /** The customer was erased. */
    record Erased() implements Refusal {
        @Override
        public String text() {
            return "the customer was erased";
        }
    }

    /** What it would take to score exactly may be gone: scores are told of as-ofs from the horizon on. */
    record BeyondHorizon(Instant asOf, Instant horizon) implements Refusal {
        @Override
        public String text() {
            return "the score as of " + asOf
                    + " can no longer be told: interactions are kept so that scores can be told from " + horizon
                    + " on";
        }
    }

    /** The customer became known after the run. */
    record NotInRun(String customer, int run) implements Refusal {
        @Override
        public String text() {
            return "customer (" + customer + ") was not known to run (" + run + ")";
        }
    }
}
