package dev.farol.scenario;

import dev.farol.rules.Range;
import java.util.List;
import java.util.Optional;

/**
 * What a scenario says must come out; what is absent or empty is not looked at.
 *
 * @param factors rules that must have fired, maybe among others
 * @param notFactors rules that must not have fired
 * @param playbooks playbooks that must be recommended, maybe among others
 * @param notPlaybooks playbooks that must not be recommended
 * @param coverage numbers from 0 to 1
 */
public record Expectation(
        Optional<ExpectedScore> score,
        Optional<Mention> band,
        List<Mention> factors,
        List<Mention> notFactors,
        List<Mention> playbooks,
        List<Mention> notPlaybooks,
        Optional<Range> coverage) {

    /** Nothing is looked at. */
    public static final Expectation NONE = new Expectation(
            Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of(), Optional.empty());

    public Expectation {
        factors = List.copyOf(factors);
        notFactors = List.copyOf(notFactors);
        playbooks = List.copyOf(playbooks);
        notPlaybooks = List.copyOf(notPlaybooks);
    }
}
