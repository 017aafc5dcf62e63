package dev.farol.scoring;

import dev.farol.lowering.Priority;

/** A playbook to run for a customer. */
public record Recommendation(String playbook, Priority priority, Reason reason) {}
