package dev.farol.points;

import dev.farol.diagnostic.Place;

/** A number that is written otherwise now. */
public record Changed(Target target, Place place, int before, int after) {}
