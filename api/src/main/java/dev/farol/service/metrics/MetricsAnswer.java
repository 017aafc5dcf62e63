package dev.farol.service.metrics;

import dev.farol.metrics.MetricsResult;
import java.time.Instant;

/**
 * Figures that were computed.
 *
 * @param entry the journal entry up to which everything is in them
 * @param computedAt when the pass over the base began
 */
public record MetricsAnswer(MetricsResult result, long entry, Instant computedAt) {}
