package dev.farol.scenario;

import dev.farol.diagnostic.Place;

/** A name that a scenario writes, and where: of a band, a rule, a playbook. */
public record Mention(String name, Place place) {}
