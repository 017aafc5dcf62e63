package dev.farol.scenario.run;

import dev.farol.rules.Dimension;
import dev.farol.rules.Scorecard;
import dev.farol.scoring.Assessment;
import dev.farol.scoring.Factor;
import dev.farol.scoring.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what a score is made of. Stateless. */
final class Makeup {

    private Makeup() {}

    /** The base, each dimension with points, each limit; or why there is no score. */
    static List<String> of(Assessment found, Scorecard scorecard) {
        List<String> lines = new ArrayList<>();
        if (found.score().isEmpty() && found.coverage() < scorecard.minCoverage()) {
            lines.add("coverage " + Comparison.rounded(found.coverage()) + " is less than minCoverage "
                    + Comparison.rounded(scorecard.minCoverage()));
        }
        lines.add("base " + found.base());
        for (Dimension dimension : scorecard.dimensions()) {
            List<Factor> factors = found.factors().stream()
                    .filter(factor -> factor.dimension().equals(dimension.id()))
                    .toList();
            if (!factors.isEmpty()) {
                lines.add(dimension(dimension.id(), factors, limit(found, Optional.of(dimension.id()))));
            }
        }
        limit(found, Optional.empty())
                .ifPresent(limit -> lines.add("limited to " + limit.limitedTo() + ", from " + limit.points()));
        return lines;
    }

    /** {@code Logins stopped -18, NPS promoter +5}. */
    static String factors(List<Factor> factors) {
        return factors.stream()
                .map(factor -> factor.rule() + " " + signed(factor.points()))
                .collect(Collectors.joining(", "));
    }

    static String signed(int points) {
        return points > 0 ? "+" + points : String.valueOf(points);
    }

    private static String dimension(String id, List<Factor> factors, Optional<Limit> limit) {
        int points = factors.stream().mapToInt(Factor::points).sum();
        String total = limit.map(cut -> signed(cut.limitedTo()) + ", limited from " + signed(cut.points()))
                .orElse(signed(points));
        return id + " " + total + ": " + factors(factors);
    }

    private static Optional<Limit> limit(Assessment found, Optional<String> dimension) {
        return found.limits().stream()
                .filter(limit -> limit.dimension().equals(dimension))
                .findFirst();
    }
}
