package dev.farol.lowering;

import dev.farol.rules.Stage;

/** A text that rules read of a customer; absent when not given. Each has a slot of its own in {@link Slots}. */
public sealed interface TextReading {

    /** The first stage that can know it. */
    default Stage since() {
        return Stage.HEALTH;
    }

    /** {@code name}, {@code plan}, {@code segment} or {@code owner}. */
    record Profile(String field) implements TextReading {}

    record Attribute(String name) implements TextReading {}

    /** How the account stands by its subscriptions: active, trial, paused or ended. */
    record Status() implements TextReading {}

    record Band() implements TextReading {
        @Override
        public Stage since() {
            return Stage.PLAYBOOKS;
        }
    }

    /** Band of the previous run. */
    record PreviousBand() implements TextReading {
        @Override
        public Stage since() {
            return Stage.PLAYBOOKS;
        }
    }
}
