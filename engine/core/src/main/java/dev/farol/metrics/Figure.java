package dev.farol.metrics;

import dev.farol.metrics.catalogue.Answer;
import dev.farol.metrics.catalogue.Metric;
import dev.farol.metrics.period.Period;

/**
 * One metric of one period and one group.
 *
 * @param provisional whether interactions that have not happened yet may change it
 */
public record Figure(Metric metric, Period period, Group group, Answer answer, boolean provisional) {}
