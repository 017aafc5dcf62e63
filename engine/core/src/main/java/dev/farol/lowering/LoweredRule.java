package dev.farol.lowering;

import dev.farol.diagnostic.Place;
import dev.farol.rules.Stage;

/** A rule that can run: a condition over slots and what it does. {@code place} is that of its name. */
public record LoweredRule(String name, Stage stage, Place place, Condition condition, Effect effect) {}
