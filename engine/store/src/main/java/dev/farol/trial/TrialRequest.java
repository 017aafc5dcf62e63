package dev.farol.trial;

import dev.farol.preview.Among;
import java.time.Instant;

/**
 * What is to be tried.
 *
 * @param asOf of both scores of every customer
 * @param among which customers
 * @param mostMovers how many customers that change band are told one by one
 * @param lookBackDays how far back from the as-of a score sees
 */
public record TrialRequest(Instant asOf, Among among, int mostMovers, int lookBackDays) {}
