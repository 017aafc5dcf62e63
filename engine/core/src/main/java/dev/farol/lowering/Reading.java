package dev.farol.lowering;

import dev.farol.question.Question;
import dev.farol.rules.Stage;

/** A number that rules read of a customer; NaN when absent. Each has a slot of its own in {@link Slots}. */
public sealed interface Reading {

    /** The first stage that can know it. */
    default Stage since() {
        return Stage.HEALTH;
    }

    /** An answer of the history. */
    record Asked(Question question) implements Reading {}

    /** Monthly recurring revenue. */
    record Mrr() implements Reading {}

    /** Calendar days since the account was won. */
    record TenureDays() implements Reading {}

    /** Calendar days until the contract ends; negative when it has. */
    record DaysToRenewal() implements Reading {}

    record Attribute(String name) implements Reading {}

    /** 0 to 100; absent when not scored. */
    record Score() implements Reading {
        @Override
        public Stage since() {
            return Stage.BANDS;
        }
    }

    /** Score less that of the previous run; absent without one. */
    record Change() implements Reading {
        @Override
        public Stage since() {
            return Stage.BANDS;
        }
    }

    /** Share of dimensions with data, 0 to 1. */
    record Coverage() implements Reading {
        @Override
        public Stage since() {
            return Stage.BANDS;
        }
    }

    /** Points of a dimension after its limits. */
    record DimensionTotal(String dimension) implements Reading {
        @Override
        public Stage since() {
            return Stage.BANDS;
        }
    }

    /** 1 when the health rule fired, else 0. */
    record Fired(String rule) implements Reading {
        @Override
        public Stage since() {
            return Stage.PLAYBOOKS;
        }
    }
}
